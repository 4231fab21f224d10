"""The seat of each state, province or region, for words such as "the Queensland capital".

In: nothing. Out: a table from the names and adjectives of an area to its name and its city.
Pure: reads nothing.
Source: the constitutions and gazettes of the countries, from memory; adjectives as print has them.
Countries are in `geo.capitals`; a name that is a country's as well ("Georgia") is left out.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple

__all__ = ["SEATS_OF", "Seat"]


class Seat(NamedTuple):
    """An area by its full name, and the city that it is run from."""

    area: str
    city: str


# area, its other names and adjectives; city
_ROWS = """
Queensland: Brisbane|Tasmania, Tasmanian: Hobart|Victoria: Melbourne
New South Wales, NSW: Sydney|South Australia, South Australian: Adelaide
Western Australia, Western Australian: Perth|Northern Territory: Darwin
Alberta, Albertan: Edmonton|British Columbia: Victoria|Manitoba: Winnipeg
New Brunswick: Fredericton|Newfoundland: St. John's|Nova Scotia, Nova Scotian: Halifax
Ontario: Toronto|Prince Edward Island: Charlottetown|Quebec: Quebec City
Saskatchewan: Regina|Yukon: Whitehorse|Northwest Territories: Yellowknife|Nunavut: Iqaluit
Bavaria, Bavarian: Munich|Saxony, Saxon: Dresden|Hesse, Hessian: Wiesbaden|Thuringia: Erfurt
Lower Saxony: Hanover|Saxony-Anhalt: Magdeburg|Brandenburg: Potsdam|Saarland: Saarbrücken
North Rhine-Westphalia: Düsseldorf|Rhineland-Palatinate: Mainz|Schleswig-Holstein: Kiel
Baden-Württemberg: Stuttgart|Mecklenburg-Vorpommern: Schwerin
Tyrol, Tyrolean: Innsbruck|Carinthia, Carinthian: Klagenfurt|Styria, Styrian: Graz
Vorarlberg: Bregenz|Upper Austria: Linz|Burgenland: Eisenstadt
Catalonia, Catalan: Barcelona|Andalusia, Andalusian: Seville
Galicia, Galician: Santiago de Compostela
Aragon, Aragonese: Zaragoza|Asturias, Asturian: Oviedo|Extremadura: Mérida|Navarre: Pamplona
Cantabria, Cantabrian: Santander|La Rioja: Logroño|Castile and León: Valladolid
Sicily, Sicilian: Palermo|Sardinia, Sardinian: Cagliari|Tuscany, Tuscan: Florence
Piedmont, Piedmontese: Turin|Lombardy, Lombard: Milan|Liguria, Ligurian: Genoa
Calabria, Calabrian: Catanzaro|Apulia, Apulian, Puglia: Bari|Umbria, Umbrian: Perugia
Abruzzo: L'Aquila|Basilicata: Potenza|Aosta Valley: Aosta|Corsica, Corsican: Ajaccio
Brittany, Breton: Rennes|Alsace, Alsatian: Strasbourg|Azores, Azorean: Ponta Delgada
Crete, Cretan: Heraklion|Madeira, Madeiran: Funchal|Svalbard: Longyearbyen
Himachal Pradesh, Himachal: Shimla|Uttarakhand: Dehradun|Uttar Pradesh: Lucknow|Bihar: Patna
Rajasthan, Rajasthani: Jaipur|Madhya Pradesh: Bhopal|Maharashtra: Mumbai|Goa, Goan: Panaji
Gujarat, Gujarati: Gandhinagar|Karnataka: Bengaluru|Kerala: Thiruvananthapuram
Tamil Nadu: Chennai|Telangana: Hyderabad|Odisha, Orissa: Bhubaneswar|West Bengal: Kolkata
Jharkhand: Ranchi|Chhattisgarh: Raipur|Sikkim, Sikkimese: Gangtok|Assam, Assamese: Dispur
Arunachal Pradesh, Arunachal: Itanagar|Nagaland, Naga: Kohima|Manipur, Manipuri: Imphal
Mizoram, Mizo: Aizawl|Tripura: Agartala|Meghalaya: Shillong
Sindh, Sindhi: Karachi|Balochistan, Baloch: Quetta|Khyber Pakhtunkhwa: Peshawar
Alaska, Alaskan: Juneau|Alabama: Montgomery|Arizona: Phoenix|Arkansas: Little Rock
California, Californian: Sacramento|Colorado: Denver|Connecticut: Hartford|Delaware: Dover
Florida: Tallahassee|Hawaii, Hawaiian: Honolulu|Idaho: Boise|Illinois: Springfield
Indiana: Indianapolis|Iowa: Des Moines|Kansas: Topeka|Kentucky: Frankfort
Louisiana: Baton Rouge|Maine: Augusta|Maryland: Annapolis|Massachusetts: Boston
Michigan: Lansing|Minnesota: Saint Paul|Mississippi: Jackson|Missouri: Jefferson City
Montana: Helena|Nebraska: Lincoln|Nevada: Carson City|New Hampshire: Concord
New Jersey: Trenton|New Mexico: Santa Fe|North Carolina: Raleigh|North Dakota: Bismarck
Ohio: Columbus|Oklahoma: Oklahoma City|Oregon: Salem|Pennsylvania: Harrisburg
Rhode Island: Providence|South Carolina: Columbia|South Dakota: Pierre|Tennessee: Nashville
Texas, Texan: Austin|Utah: Salt Lake City|Vermont: Montpelier|Virginia: Richmond
West Virginia: Charleston|Wisconsin: Madison|Wyoming: Cheyenne
Amazonas: Manaus|Pará: Belém|Rondônia: Porto Velho|Acre: Rio Branco|Roraima: Boa Vista
Mato Grosso: Cuiabá|Mato Grosso do Sul: Campo Grande|Goiás: Goiânia|Bahia, Bahian: Salvador
Ceará: Fortaleza|Pernambuco: Recife|Maranhão: São Luís|Minas Gerais: Belo Horizonte
Rio Grande do Sul: Porto Alegre|Santa Catarina: Florianópolis|Paraná: Curitiba
Río Negro: Viedma|Rio Negro: Viedma|Chubut: Rawson|Santa Cruz: Río Gallegos|Neuquén: Neuquén
Tierra del Fuego: Ushuaia|La Pampa: Santa Rosa|Jujuy: San Salvador de Jujuy
Misiones: Posadas|Entre Ríos: Paraná|Chaco: Resistencia|Formosa: Formosa
Chihuahua: Chihuahua|Sonora, Sonoran: Hermosillo|Sinaloa: Culiacán|Jalisco: Guadalajara
Baja California: Mexicali|Baja California Sur: La Paz|Coahuila: Saltillo|Nuevo León: Monterrey
Yucatán, Yucatecan: Mérida|Chiapas: Tuxtla Gutiérrez|Oaxaca: Oaxaca|Quintana Roo: Chetumal
Loreto: Iquitos|Aysén: Coyhaique
Sakha, Yakutia, Yakut, Yakutian: Yakutsk|Buryatia, Buryat: Ulan-Ude|Tuva, Tuvan: Kyzyl
Tatarstan, Tatar: Kazan|Bashkortostan, Bashkir: Ufa|Dagestan, Dagestani: Makhachkala
Chechnya, Chechen: Grozny|Karelia, Karelian: Petrozavodsk|Chukotka, Chukotkan: Anadyr
Kamchatka: Petropavlovsk-Kamchatsky|Kalmykia, Kalmyk: Elista|Crimea, Crimean: Simferopol
Udmurtia, Udmurt: Izhevsk|Komi: Syktyvkar|Khakassia: Abakan|Ingushetia: Magas
Tibet, Tibetan: Lhasa|Xinjiang: Urumqi|Inner Mongolia, Inner Mongolian: Hohhot|Gansu: Lanzhou
Qinghai: Xining|Ningxia: Yinchuan|Yunnan: Kunming|Sichuan: Chengdu|Guangxi: Nanning
Guizhou: Guiyang|Hunan: Changsha|Hubei: Wuhan|Shaanxi: Xi'an|Heilongjiang: Harbin
Hokkaido: Sapporo|Okinawa, Okinawan: Naha|Aceh, Acehnese: Banda Aceh|Bali, Balinese: Denpasar
West Papua: Manokwari|Sarawak: Kuching|Sabah: Kota Kinabalu|Kelantan: Kota Bharu
Kurdistan, Kurdish: Erbil|Somaliland: Hargeisa|Puntland: Garowe|Transnistria: Tiraspol
Abkhazia, Abkhaz: Sukhumi|South Ossetia: Tskhinvali|Tigray, Tigrayan: Mekelle
Zanzibari: Zanzibar City
Katanga, Katangan: Lubumbashi|Darfur: El Fasher|Borno: Maiduguri
Eastern Cape: Bhisho|Northern Cape: Kimberley|Western Cape: Cape Town
KwaZulu-Natal: Pietermaritzburg
Limpopo: Polokwane|Mpumalanga: Mbombela|Free State: Bloemfontein
"""


def _seats() -> dict[str, Seat]:
    seats: dict[str, Seat] = {}
    for row in _ROWS.split("\n"):
        for pair in row.split("|") if row else ():
            names, _, city = pair.partition(": ")
            area, *others = names.split(", ")
            seats |= dict.fromkeys((area, *others), Seat(area, city))
    return seats


SEATS_OF = MappingProxyType(_seats())
"""Names and adjectives of an area, to its seat."""
