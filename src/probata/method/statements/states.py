"""States as texts name them: by name, by adjective, by the seat of government ("Beijing said"). Data, one a line.

Names and adjectives are those of common English; what a text calls differently stays what the text calls it. Naming a
State here says nothing about its status.
"""

from __future__ import annotations

_DATA = """
Afghanistan|Afghan|Kabul
Albania|Albanian|Tirana
Algeria|Algerian|Algiers
Angola|Angolan|Luanda
Argentina|Argentine;Argentinian|Buenos Aires
Armenia|Armenian|Yerevan
Australia|Australian|Canberra
Austria|Austrian|
Azerbaijan|Azerbaijani;Azeri|Baku
Bahrain|Bahraini|Manama
Bangladesh|Bangladeshi|Dhaka
Belarus|Belarusian|Minsk
Belgium|Belgian|
Bolivia|Bolivian|
Bosnia and Herzegovina|Bosnian|Sarajevo
Botswana|Botswanan|Gaborone
Brazil|Brazilian|Brasilia
Bulgaria|Bulgarian|Sofia
Burkina Faso|Burkinabe|Ouagadougou
Burundi|Burundian|
Cambodia|Cambodian|Phnom Penh
Cameroon|Cameroonian|Yaounde
Canada|Canadian|Ottawa
Central African Republic||Bangui
Chad|Chadian|
Chile|Chilean|
China|Chinese|Beijing
Colombia|Colombian|Bogota
Costa Rica|Costa Rican|
Croatia|Croatian|Zagreb
Cuba|Cuban|Havana
Cyprus|Cypriot|Nicosia
Czech Republic|Czech|Prague
Democratic Republic of the Congo|Congolese|Kinshasa
Denmark|Danish|Copenhagen
Dominican Republic|Dominican|
Ecuador|Ecuadorian|Quito
Egypt|Egyptian|Cairo
El Salvador|Salvadoran|
Eritrea|Eritrean|Asmara
Estonia|Estonian|Tallinn
Ethiopia|Ethiopian|Addis Ababa
Finland|Finnish|Helsinki
France|French|Paris
Gambia|Gambian|Banjul
Georgia|Georgian|Tbilisi
Germany|German|Berlin
Ghana|Ghanaian|Accra
Greece|Greek|Athens
Guatemala|Guatemalan|
Guinea|Guinean|Conakry
Haiti|Haitian|
Honduras|Honduran|Tegucigalpa
Hungary|Hungarian|Budapest
Iceland|Icelandic|Reykjavik
India|Indian|New Delhi
Indonesia|Indonesian|Jakarta
Iran|Iranian|Tehran
Iraq|Iraqi|Baghdad
Ireland|Irish|Dublin
Israel|Israeli|
Italy|Italian|Rome
Ivory Coast|Ivorian|
Jamaica|Jamaican|
Japan|Japanese|Tokyo
Jordan|Jordanian|Amman
Kazakhstan|Kazakhstani|Astana
Kenya|Kenyan|Nairobi
Kuwait|Kuwaiti|
Kyrgyzstan|Kyrgyzstani|Bishkek
Laos|Lao;Laotian|Vientiane
Latvia|Latvian|Riga
Lebanon|Lebanese|Beirut
Liberia|Liberian|Monrovia
Libya|Libyan|Tripoli
Lithuania|Lithuanian|Vilnius
Luxembourg|Luxembourgish|
Madagascar|Malagasy|Antananarivo
Malawi|Malawian|Lilongwe
Malaysia|Malaysian|Kuala Lumpur
Mali|Malian|Bamako
Malta|Maltese|Valletta
Mauritania|Mauritanian|Nouakchott
Mexico|Mexican|Mexico City
Moldova|Moldovan|Chisinau
Mongolia|Mongolian|Ulaanbaatar
Montenegro|Montenegrin|Podgorica
Morocco|Moroccan|Rabat
Mozambique|Mozambican|Maputo
Myanmar|Burmese|Naypyidaw
Namibia|Namibian|Windhoek
Nepal|Nepali;Nepalese|Kathmandu
Netherlands|Dutch|The Hague
New Zealand||Wellington
Nicaragua|Nicaraguan|Managua
Niger|Nigerien|Niamey
Nigeria|Nigerian|Abuja
North Korea|North Korean|Pyongyang
North Macedonia|Macedonian|Skopje
Norway|Norwegian|Oslo
Oman|Omani|Muscat
Pakistan|Pakistani|Islamabad
Panama|Panamanian|
Paraguay|Paraguayan|Asuncion
Peru|Peruvian|Lima
Philippines|Philippine;Filipino|Manila
Poland|Polish|Warsaw
Portugal|Portuguese|Lisbon
Qatar|Qatari|Doha
Romania|Romanian|Bucharest
Russia|Russian|Moscow
Rwanda|Rwandan|Kigali
Saudi Arabia|Saudi;Saudi Arabian|Riyadh
Senegal|Senegalese|Dakar
Serbia|Serbian|Belgrade
Sierra Leone|Sierra Leonean|Freetown
Singapore|Singaporean|
Slovakia|Slovak|Bratislava
Slovenia|Slovenian|Ljubljana
Somalia|Somali|Mogadishu
South Africa|South African|Pretoria
South Korea|South Korean|Seoul
South Sudan|South Sudanese|Juba
Spain|Spanish|Madrid
Sri Lanka|Sri Lankan|Colombo
Sudan|Sudanese|Khartoum
Sweden|Swedish|Stockholm
Switzerland|Swiss|Bern
Syria|Syrian|Damascus
Taiwan|Taiwanese|Taipei
Tajikistan|Tajik|Dushanbe
Tanzania|Tanzanian|Dodoma
Thailand|Thai|Bangkok
Togo|Togolese|Lome
Tunisia|Tunisian|Tunis
Turkey|Turkish|Ankara
Turkmenistan|Turkmen|Ashgabat
Uganda|Ugandan|Kampala
Ukraine|Ukrainian|Kyiv
United Arab Emirates|Emirati|Abu Dhabi
United Kingdom|British|London
United States|American|Washington
Uruguay|Uruguayan|Montevideo
Uzbekistan|Uzbek|Tashkent
Venezuela|Venezuelan|Caracas
Vietnam|Vietnamese|Hanoi
Yemen|Yemeni|Sanaa
Zambia|Zambian|Lusaka
Zimbabwe|Zimbabwean|Harare
"""
_ALSO = {"US": "United States", "U.S.": "United States", "USA": "United States", "UK": "United Kingdom"}
_ALSO |= {"Britain": "United Kingdom", "Czechia": "Czech Republic", "Türkiye": "Turkey"}
_LINES = [line.split("|") for line in _DATA.strip().splitlines()]
STATES: dict[str, str] = {name: name for name, _, _ in _LINES} | _ALSO
"""Name -> the State's usual name."""
ADJECTIVES: dict[str, str] = {form: name for name, forms, _ in _LINES for form in forms.split(";") if form}
"""Adjective -> State."""
ADJECTIVES |= {"US": "United States", "U.S.": "United States", "UK": "United Kingdom"}
SEATS: dict[str, str] = {seat: name for name, _, seat in _LINES if seat}
"""Seat of government -> State; only where the seat itself is said to speak."""


def state_of(words: str) -> tuple[str, str] | None:
    """The State that a phrase begins with, and what stands behind it: ("China", "foreign ministry") of "China’s foreign
    ministry"; None when it begins with none."""
    bare = words.replace("’", "'")
    tokens = bare.split()
    for length in range(min(6, len(tokens)), 0, -1):
        head = " ".join(tokens[:length])
        rest = " ".join(tokens[length:])
        name = STATES.get(head.removesuffix("'s").removesuffix("'"))
        if name and (head.endswith("'") or head.endswith("'s") or not rest):
            return name, rest
        if head in ADJECTIVES and rest:
            return ADJECTIVES[head], rest
    return (SEATS[bare], "") if bare in SEATS else None
