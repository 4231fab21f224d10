"""Names that mean the same place in every newspaper: countries, their peoples, states, seats.

Pure tables. The gazetteer has the points; this only says what kind of word a word is.
Source: ISO 3166-1 short names and the usual press forms; demonyms after the CIA World
Factbook; abbreviations of states after the Associated Press and the US Postal Service.
"""

from __future__ import annotations

from types import MappingProxyType

__all__ = [
    "COUNTRIES",
    "DEMONYMS",
    "POSTAL",
    "REGIONS",
    "SEATS",
    "SHORT",
    "STATES",
]

# name | other names | adjectives and peoples
_COUNTRIES = """
Afghanistan||Afghan Afghans
Albania||Albanian Albanians
Algeria||Algerian Algerians
Andorra||Andorran
Angola||Angolan Angolans
Antigua and Barbuda||Antiguan
Argentina||Argentine Argentines Argentinian Argentinians
Armenia||Armenian Armenians
Australia||Australian Australians Aussie
Austria||Austrian Austrians
Azerbaijan||Azerbaijani Azeri
Bahamas|The Bahamas|Bahamian
Bahrain||Bahraini
Bangladesh||Bangladeshi Bangladeshis
Barbados||Barbadian
Belarus|Byelorussia|Belarusian Belarusians Belarussian
Belgium||Belgian Belgians
Belize||Belizean
Benin||Beninese
Bhutan||Bhutanese
Bolivia||Bolivian Bolivians
Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina|Bosnian Bosnians
Botswana||Botswanan
Brazil||Brazilian Brazilians
Brunei||Bruneian
Bulgaria||Bulgarian Bulgarians
Burkina Faso||Burkinabe
Burundi||Burundian
Cambodia||Cambodian Cambodians
Cameroon||Cameroonian Cameroonians
Canada||Canadian Canadians
Cape Verde|Cabo Verde|
Central African Republic||
Chad||Chadian Chadians
Chile||Chilean Chileans
China|People's Republic of China,PRC|Chinese
Colombia||Colombian Colombians
Comoros||Comorian
Costa Rica||Costa_Rican Costa_Ricans
Croatia||Croatian Croatians Croat Croats
Cuba||Cuban Cubans
Cyprus||Cypriot Cypriots
Czech Republic|Czechia|Czech Czechs
DR Congo|Democratic Republic of Congo,Democratic Republic of the Congo,Congo,DRC,Zaire|Congolese
Denmark||Danish Danes Dane
Djibouti||Djiboutian
Dominican Republic||Dominican Dominicans
East Timor|Timor-Leste|Timorese
Ecuador||Ecuadorian Ecuadorians Ecuadorean
Egypt||Egyptian Egyptians
El Salvador||Salvadoran Salvadorans
Equatorial Guinea||
Eritrea||Eritrean Eritreans
Estonia||Estonian Estonians
Eswatini|Swaziland|Swazi
Ethiopia||Ethiopian Ethiopians
Fiji||Fijian Fijians
Finland||Finnish Finns Finn
France||French Frenchman Frenchwoman
Gabon||Gabonese
Gambia|The Gambia|Gambian
Georgia||Georgian Georgians
Germany|East Germany,West Germany|German Germans
Ghana||Ghanaian Ghanaians
Greece||Greek Greeks
Greenland||Greenlandic
Grenada||Grenadian
Guatemala||Guatemalan Guatemalans
Guinea||Guinean
Guinea-Bissau||
Guyana||Guyanese
Haiti||Haitian Haitians
Honduras||Honduran Hondurans
Hong Kong||
Hungary||Hungarian Hungarians
Iceland||Icelandic Icelanders
India||Indian Indians
Indonesia||Indonesian Indonesians
Iran|Persia|Iranian Iranians
Iraq||Iraqi Iraqis
Ireland|Republic of Ireland,Irish Republic|Irish Irishman
Israel||Israeli Israelis
Italy||Italian Italians
Ivory Coast|Cote d'Ivoire,Côte d'Ivoire|Ivorian Ivorians
Jamaica||Jamaican Jamaicans
Japan||Japanese
Jordan||Jordanian Jordanians
Kazakhstan||Kazakh Kazakhs Kazakhstani
Kenya||Kenyan Kenyans
Kiribati||
Kosovo||Kosovar Kosovars
Kuwait||Kuwaiti Kuwaitis
Kyrgyzstan||Kyrgyz
Laos||Laotian Lao
Latvia||Latvian Latvians
Lebanon||Lebanese
Lesotho||
Liberia||Liberian Liberians
Libya||Libyan Libyans
Liechtenstein||
Lithuania||Lithuanian Lithuanians
Luxembourg||
Macau|Macao|
Madagascar||Malagasy
Malawi||Malawian Malawians
Malaysia||Malaysian Malaysians
Maldives||Maldivian
Mali||Malian Malians
Malta||Maltese
Mauritania||Mauritanian
Mauritius||Mauritian
Mexico||Mexican Mexicans
Micronesia||
Moldova||Moldovan Moldovans
Monaco||
Mongolia||Mongolian Mongolians
Montenegro||Montenegrin
Morocco||Moroccan Moroccans
Mozambique||Mozambican
Myanmar|Burma|Burmese
Namibia||Namibian Namibians
Nauru||
Nepal||Nepalese Nepali Nepalis
Netherlands|The Netherlands,Holland|Dutch Dutchman
New Zealand||New_Zealander New_Zealanders Kiwi
Nicaragua||Nicaraguan Nicaraguans
Niger||Nigerien
Nigeria||Nigerian Nigerians
North Korea|DPRK,N. Korea,Democratic People's Republic of Korea|North_Korean North_Koreans
North Macedonia|Macedonia|Macedonian Macedonians
Norway||Norwegian Norwegians
Oman||Omani
Pakistan||Pakistani Pakistanis
Palestine||Palestinian Palestinians
Panama||Panamanian Panamanians
Papua New Guinea||
Paraguay||Paraguayan Paraguayans
Peru||Peruvian Peruvians
Philippines|The Philippines|Filipino Filipinos Philippine
Poland||Polish Poles Pole
Portugal||Portuguese
Puerto Rico||Puerto_Rican Puerto_Ricans
Qatar||Qatari Qataris
Republic of the Congo|Republic of Congo,Congo Republic,Congo-Brazzaville|
Romania||Romanian Romanians
Russia|Russian Federation,Soviet Union,USSR,U.S.S.R.|Russian Russians Soviet Soviets
Rwanda||Rwandan Rwandans
Samoa||Samoan Samoans
San Marino||
Saudi Arabia||Saudi Saudis Saudi_Arabian
Senegal||Senegalese
Serbia||Serbian Serbians Serb Serbs
Seychelles||
Sierra Leone||Sierra_Leonean Sierra_Leoneans
Singapore||Singaporean Singaporeans
Slovakia||Slovak Slovaks Slovakian
Slovenia||Slovenian Slovene Slovenes
Solomon Islands||
Somalia|Somaliland|Somali Somalis
South Africa||South_African South_Africans
South Korea|S. Korea,Republic of Korea,ROK|South_Korean South_Koreans
South Sudan||South_Sudanese
Spain||Spanish Spaniard Spaniards
Sri Lanka|Ceylon|Sri_Lankan Sri_Lankans
Sudan||Sudanese
Suriname||Surinamese
Sweden||Swedish Swedes Swede
Switzerland||Swiss
Syria||Syrian Syrians
Taiwan|Republic of China|Taiwanese
Tajikistan||Tajik Tajiks
Tanzania||Tanzanian Tanzanians
Thailand||Thai Thais
Togo||Togolese
Tonga||Tongan Tongans
Trinidad and Tobago|Trinidad|Trinidadian
Tunisia||Tunisian Tunisians
Turkey|Türkiye,Turkiye|Turkish Turk Turks
Turkmenistan||Turkmen
Tuvalu||
Uganda||Ugandan Ugandans
Ukraine||Ukrainian Ukrainians
United Arab Emirates|UAE,U.A.E.,Emirates|Emirati Emiratis
United Kingdom|UK,U.K.,Britain,Great Britain|British Briton Britons
United States|US,U.S.,USA,U.S.A.,United States of America,America|American Americans
Uruguay||Uruguayan Uruguayans
Uzbekistan||Uzbek Uzbeks
Vanuatu||
Vatican City|Vatican,Holy See|
Venezuela||Venezuelan Venezuelans
Vietnam|Viet Nam,South Vietnam,North Vietnam|Vietnamese
Western Sahara||Sahrawi
Yemen||Yemeni Yemenis
Zambia||Zambian Zambians
Zimbabwe|Rhodesia|Zimbabwean Zimbabweans
England||English Englishman Englishmen
Scotland||Scottish Scots
Wales||Welsh
Northern Ireland||
Korea||Korean Koreans
Yugoslavia||Yugoslav
Czechoslovakia||Czechoslovak
Prussia||Prussian
Tibet||Tibetan Tibetans
Chechnya||Chechen Chechens
Crimea||Crimean
Siberia||Siberian
Catalonia||Catalan Catalans
Hawaii||Hawaiian Hawaiians
Alaska||Alaskan Alaskans
Texas||Texan Texans
California||Californian Californians
"""

# state | its abbreviations in print | postal code
_STATES = """
Alabama|Ala.|AL
Alaska||AK
Arizona|Ariz.|AZ
Arkansas|Ark.|AR
California|Calif.|CA
Colorado|Colo.|CO
Connecticut|Conn.|CT
Delaware|Del.|DE
Florida|Fla.|FL
Georgia|Ga.|GA
Hawaii|Hawaiʻi|HI
Idaho||ID
Illinois|Ill.|IL
Indiana|Ind.|IN
Iowa||IA
Kansas|Kan.,Kans.|KS
Kentucky|Ky.|KY
Louisiana|La.|LA
Maine||ME
Maryland|Md.|MD
Massachusetts|Mass.|MA
Michigan|Mich.|MI
Minnesota|Minn.|MN
Mississippi|Miss.|MS
Missouri|Mo.|MO
Montana|Mont.|MT
Nebraska|Neb.|NE
Nevada|Nev.|NV
New Hampshire|N.H.|NH
New Jersey|N.J.|NJ
New Mexico|N.M.|NM
New York|N.Y.|NY
North Carolina|N.C.|NC
North Dakota|N.D.|ND
Ohio||OH
Oklahoma|Okla.|OK
Oregon|Ore.|OR
Pennsylvania|Pa.|PA
Rhode Island|R.I.|RI
South Carolina|S.C.|SC
South Dakota|S.D.|SD
Tennessee|Tenn.|TN
Texas|Tex.|TX
Utah||UT
Vermont|Vt.|VT
Virginia|Va.|VA
Washington|Wash.|WA
West Virginia|W.Va.,W. Va.|WV
Wisconsin|Wis.|WI
Wyoming|Wyo.|WY
District of Columbia|D.C.|DC
Puerto Rico|P.R.|PR
Alberta|Alta.|AB
British Columbia|B.C.|BC
Manitoba|Man.|MB
New Brunswick|N.B.|NB
Newfoundland|Newfoundland and Labrador,Nfld.|NL
Nova Scotia|N.S.|NS
Northwest Territories|N.W.T.|NT
Nunavut||NU
Ontario|Ont.|ON
Prince Edward Island|P.E.I.|PE
Quebec|Québec,Que.|QC
Saskatchewan|Sask.|SK
Yukon||YT
New South Wales|NSW,N.S.W.|
Queensland|Qld|
South Australia||
Tasmania||
Western Australia||
Northern Territory||
"""

_REGIONS = """
Africa|Asia|Europe|Oceania|Antarctica|North America|South America|Latin America|Central America
Middle East|Far East|Near East|Southeast Asia|South-East Asia|South Asia|East Asia|Central Asia
Western Europe|Eastern Europe|Central Europe|North Africa|West Africa|East Africa|Southern Africa
Horn of Africa|Sahel|Sahara|Maghreb|Balkans|Caucasus|Scandinavia|Caribbean|Baltics|Levant
Korean Peninsula|Crimean Peninsula|Arabian Peninsula|Iberian Peninsula|Russian Far East
Atlantic|Pacific|Atlantic Ocean|Pacific Ocean|Indian Ocean|Arctic Ocean|Arctic|Antarctic
Mediterranean|Black Sea|Red Sea|Baltic|Caspian Sea|North Sea|Bering Sea|Persian Gulf
Gulf of Mexico|Gulf of Aden|Suez Canal|Panama Canal|English Channel|Strait of Hormuz
Himalayas|Alps|Andes|Pyrenees|Urals|Ural Mountains|Rocky Mountains|Rockies|Carpathians
Nile|Danube|Rhine|Volga|Mississippi River|Yangtze|Ganges|Mekong|Euphrates|Tigris|Yalu
Kashmir|Punjab|Kurdistan|Darfur|Gaza|Gaza Strip|West Bank|Bavaria|Tuscany|Sicily|Sardinia
Corsica|Normandy|Brittany|Provence|Flanders|Wallonia|Andalusia|Galicia|Lapland|Transylvania
Donbas|Donbass|Manchuria|Xinjiang|Inner Mongolia|Hokkaido|Honshu|Kyushu|Borneo|Sumatra|Java
New England|Midwest|Bay Area|Silicon Valley|Great Lakes|Cape Cod|Long Island|Manhattan
Brooklyn|Queens|Bronx|Staten Island|Harlem|Hollywood|West Coast|East Coast|Gulf Coast
Central Park|Times Square|Wall Street|Red Square|Heathrow|Gatwick|Kremlin|Pentagon
Arctic Circle|South Pole|North Pole|Eurasia|Ulster|Patagonia|Labrador
"""

_SEATS = """
Washington|Moscow|Pyongyang|Seoul|Beijing|Tokyo|London|Paris|Berlin|Brussels|Kyiv|Kiev|Tehran
Ankara|Jerusalem|Tel Aviv|Cairo|Riyadh|Damascus|Baghdad|Kabul|Islamabad|New Delhi|Delhi
Taipei|Hanoi|Bangkok|Manila|Jakarta|Canberra|Ottawa|Mexico City|Havana|Caracas|Brasilia
Buenos Aires|Madrid|Rome|Athens|Warsaw|Prague|Budapest|Vienna|Bern|Stockholm|Oslo|Helsinki
Copenhagen|Dublin|Lisbon|Belgrade|Bucharest|Sofia|Minsk|Vilnius|Riga|Tallinn|Tbilisi|Yerevan
Baku|Astana|Tashkent|Doha|Abu Dhabi|Nairobi|Pretoria|Abuja|Addis Ababa|Kremlin|Pentagon
White House|Downing Street|Westminster|Whitehall|Strasbourg|Geneva|Wellington|Ulaanbaatar
"""


def _spread(column: str) -> list[str]:
    return [each.replace("_", " ") for each in column.replace(",", "|").split("|") if each]


def _countries() -> tuple[dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    people: dict[str, str] = {}
    for row in _COUNTRIES.strip().splitlines():
        name, other, adjectives = row.split("|")
        for each in (name, *_spread(other)):
            names[each] = name
        for each in adjectives.split():
            people[each.replace("_", " ")] = name
    return names, people


def _states() -> tuple[dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    postal: dict[str, str] = {}
    for row in _STATES.strip().splitlines():
        name, printed, code = row.split("|")
        for each in (name, *_spread(printed)):
            names[each] = name
        if code:
            postal[code] = name
    return names, postal


def _list(table: str) -> frozenset[str]:
    return frozenset(each for row in table.strip().splitlines() for each in row.split("|"))


_country_names, _peoples = _countries()
_state_names, _postal_codes = _states()

COUNTRIES = MappingProxyType(_country_names)
"""Each name of a country, as printed → the name the gazetteer has it under."""

DEMONYMS = MappingProxyType(_peoples)
"""Adjective or people → country."""

STATES = MappingProxyType(_state_names)
"""State or province, also as abbreviated in print → its name."""

POSTAL = MappingProxyType(_postal_codes)
"""Two-letter code → state or province; a container only, never a place by itself."""

REGIONS = _list(_REGIONS)
"""Parts of the world that cities lists lack; their points come from the gazetteer."""

SHORT = MappingProxyType({"L.A.": "Los Angeles", "S.F.": "San Francisco", "NYC": "New York City"})
"""Names of cities as headlines shorten them → their names."""

SEATS = _list(_SEATS)
"""Seats of government, by which newspapers mean the government."""
