"""The capital of each country, for words such as "the Chadian capital".

In: nothing. Out: a table from a country, as `geo.toponyms_names.COUNTRIES` has it, to a city.
Pure: reads nothing.
Source: the United Nations' list of capital cities (World Urbanization Prospects), from memory;
where a government sits elsewhere, the city that newspapers call the capital.
"""

from __future__ import annotations

from types import MappingProxyType

__all__ = ["ALSO", "CAPITALS"]

_ROWS = """
Afghanistan Kabul|Albania Tirana|Algeria Algiers|Andorra Andorra_la_Vella|Angola Luanda
Argentina Buenos_Aires|Armenia Yerevan|Australia Canberra|Austria Vienna|Azerbaijan Baku
Bahamas Nassau|Bahrain Manama|Bangladesh Dhaka|Barbados Bridgetown|Belarus Minsk
Belgium Brussels|Belize Belmopan|Benin Porto-Novo|Bhutan Thimphu|Bolivia La_Paz
Bosnia_and_Herzegovina Sarajevo|Botswana Gaborone|Brazil Brasília|Brunei Bandar_Seri_Begawan
Bulgaria Sofia|Burkina_Faso Ouagadougou|Burundi Gitega|Cambodia Phnom_Penh|Cameroon Yaoundé
Canada Ottawa|Cape_Verde Praia|Central_African_Republic Bangui|Chad N'Djamena|Chile Santiago
China Beijing|Colombia Bogotá|Comoros Moroni|Costa_Rica San_José|Croatia Zagreb|Cuba Havana
Cyprus Nicosia|Czechia Prague|Czech_Republic Prague|Denmark Copenhagen|Djibouti Djibouti
Dominican_Republic Santo_Domingo|Ecuador Quito|Egypt Cairo|El_Salvador San_Salvador
Equatorial_Guinea Malabo|Eritrea Asmara|Estonia Tallinn|Eswatini Mbabane|Ethiopia Addis_Ababa
Fiji Suva|Finland Helsinki|France Paris|Gabon Libreville|Gambia Banjul|Georgia Tbilisi
Germany Berlin|Ghana Accra|Greece Athens|Greenland Nuuk|Guatemala Guatemala_City|Guinea Conakry
Guinea-Bissau Bissau|Guyana Georgetown|Haiti Port-au-Prince|Honduras Tegucigalpa
Hungary Budapest|Iceland Reykjavik|India New_Delhi|Indonesia Jakarta|Iran Tehran|Iraq Baghdad
Ireland Dublin|Israel Jerusalem|Italy Rome|Ivory_Coast Yamoussoukro|Jamaica Kingston|Japan Tokyo
Jordan Amman|Kazakhstan Astana|Kenya Nairobi|Kiribati Tarawa|Kosovo Pristina|Kuwait Kuwait_City
Kyrgyzstan Bishkek|Laos Vientiane|Latvia Riga|Lebanon Beirut|Lesotho Maseru|Liberia Monrovia
Libya Tripoli|Liechtenstein Vaduz|Lithuania Vilnius|Luxembourg Luxembourg
Madagascar Antananarivo|Malawi Lilongwe|Malaysia Kuala_Lumpur|Maldives Malé|Mali Bamako
Malta Valletta|Mauritania Nouakchott|Mauritius Port_Louis|Mexico Mexico_City|Moldova Chisinau
Monaco Monaco|Mongolia Ulaanbaatar|Montenegro Podgorica|Morocco Rabat|Mozambique Maputo
Myanmar Naypyidaw|Namibia Windhoek|Nepal Kathmandu|Netherlands Amsterdam|New_Zealand Wellington
Nicaragua Managua|Niger Niamey|Nigeria Abuja|North_Korea Pyongyang|North_Macedonia Skopje
Norway Oslo|Oman Muscat|Pakistan Islamabad|Panama Panama_City|Papua_New_Guinea Port_Moresby
Paraguay Asunción|Peru Lima|Philippines Manila|Poland Warsaw|Portugal Lisbon|Qatar Doha
Romania Bucharest|Russia Moscow|Rwanda Kigali|Samoa Apia|Saudi_Arabia Riyadh|Senegal Dakar
Serbia Belgrade|Sierra_Leone Freetown|Singapore Singapore|Slovakia Bratislava
Slovenia Ljubljana|Solomon_Islands Honiara|Somalia Mogadishu|South_Africa Pretoria
South_Korea Seoul|South_Sudan Juba|Spain Madrid|Sri_Lanka Colombo|Sudan Khartoum
Suriname Paramaribo|Sweden Stockholm|Switzerland Bern|Syria Damascus|Taiwan Taipei
Tajikistan Dushanbe|Tanzania Dodoma|Thailand Bangkok|Togo Lomé|Tonga Nuku'alofa
Trinidad_and_Tobago Port_of_Spain|Tunisia Tunis|Turkey Ankara|Turkmenistan Ashgabat
Uganda Kampala|Ukraine Kyiv|United_Arab_Emirates Abu_Dhabi|United_Kingdom London
United_States Washington|Uruguay Montevideo|Uzbekistan Tashkent|Vanuatu Port_Vila
Venezuela Caracas|Vietnam Hanoi|Yemen Sanaa|Zambia Lusaka|Zimbabwe Harare
Scotland Edinburgh|Wales Cardiff|England London|Northern_Ireland Belfast
"""

CAPITALS = MappingProxyType(
    {
        country.replace("_", " "): city.replace("_", " ")
        for row in _ROWS.split("\n")
        for pair in row.split("|")
        if pair
        for country, city in [pair.split(" ")]
    }
)
"""Country → capital."""

# spellings of the press; seats that are called the capital as often
ALSO = MappingProxyType(
    {
        "Ulaanbaatar": ("Ulan Bator", "Ulan-Bator", "Ulaan Baatar"),
        "Kyiv": ("Kiev",),
        "New Delhi": ("Delhi",),
        "Washington": ("Washington DC", "Washington D.C.", "Washington, D.C."),
        "Brasília": ("Brasilia",),
        "Bogotá": ("Bogota",),
        "Yaoundé": ("Yaounde",),
        "Asunción": ("Asuncion",),
        "San José": ("San Jose",),
        "Lomé": ("Lome",),
        "Malé": ("Male",),
        "N'Djamena": ("Ndjamena", "N’Djamena"),
        "Sanaa": ("Sana'a", "Sana’a"),
        "Astana": ("Nur-Sultan",),
        "Bern": ("Berne",),
        "Chisinau": ("Chișinău",),
        "Reykjavik": ("Reykjavík",),
    }
)
"""Capital → other names that a text may have it under."""
