"""French: numbers count by twenties above sixty-nine; decimals take a comma."""

from __future__ import annotations

from geo.languages import Language, Travel, numbered, words

__all__ = ["LANGUAGE"]

_KM = "km|kilomètre|kilomètres"
_HOUR = ("par heure", "à l'heure", "à l heure", "heure")
_DAY = ("par jour",)


def _rates(heads: str, tails: tuple[str, ...]) -> str:
    return "|".join(f"{head} {tail}" for head in heads.split("|") for tail in tails)


_DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche"
_MONTHS = (
    "janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, "
    "décembre"
)
_AT = r"(?:à|vers|dès) "
_HOURS = r" heures?\b(?: (?P<minute>[0-5][0-9]))?(?! ?[0-9])"
_NAMED = "|".join((*_DAYS.split(), *_MONTHS.split(", "), "hier|demain|soir|matin|[12][0-9]{3}"))
_GOES = (
    r"\b(?:part|partent|partir|parti(?:e?s?)|quitt[a-zé]+|départ|arriv[a-zé]+|décoll[a-zé]+|"
    r"atterri[a-z]*|appareill[a-zé]+)\b[^.;:0-9]{0,40}"
)

LANGUAGE = Language(
    code="fr",
    name="French",
    lands=words(
        "FR BE CH LU MC CA SN ML CI BF NE TD CM GA CG CD BJ TG GN MG DJ DZ MA TN HT RE GP MQ GF NC"
    ),
    units={
        "mm": "mm|millimètre|millimètres",
        "cm": "cm|centimètre|centimètres",
        "m": "m|mètre|mètres",
        "km": _KM,
        "mi": "mile|miles",
        "nm": "mille marin|milles marins|milles nautiques|mille nautique|milles",
        "ft": "pied|pieds",
        "league": "lieue|lieues",
        "verst": "verste|verstes",
        "ly": "année lumière|années lumière",
        "s": "s|sec|seconde|secondes",
        "min": "min|mn|minute|minutes",
        "h": "h|heure|heures",
        "d": "jour|jours|journée|journées",
        "wk": "semaine|semaines",
        "mo": "mois",
        "y": "an|ans|année|années",
        "decade": "décennie|décennies",
        "century": "siècle|siècles",
        "km/h": "km/h|kmh|km/heure|kilomètres/heure|kilomètre/heure|" + _rates(_KM, _HOUR),
        "mph": "mph|" + _rates("mile|miles", _HOUR),
        "kn": "nœud|nœuds|noeud|noeuds",
        "m/s": "m/s|mètres par seconde|mètre par seconde",
        "km/d": "km/jour|" + _rates(_KM, _DAY),
        "m2": "m²|m2|mètre carré|mètres carrés",
        "km2": "km²|km2|kilomètre carré|kilomètres carrés",
        "ha": "ha|hectare|hectares",
        "pitch": "terrains de football|terrain de football|terrains de foot",
    },
    cardinals={
        **{
            word: float(value)
            for word, value in numbered(
                "zéro, un une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, "
                "onze, douze, "
                "treize, quatorze, quinze, seize"
            ).items()
        },
        "vingt": 20.0,
        "vingts": 20.0,
        "trente": 30.0,
        "quarante": 40.0,
        "cinquante": 50.0,
        "soixante": 60.0,
        "septante": 70.0,
        "huitante": 80.0,
        "nonante": 90.0,
    },
    multipliers={
        "cent": 1e2,
        "cents": 1e2,
        "mille": 1e3,
        "million": 1e6,
        "millions": 1e6,
        "milliard": 1e9,
        "milliards": 1e9,
        "douzaine": 12.0,
        "dizaine": 10.0,
        "quinzaine": 15.0,
        "vingtaine": 20.0,
        "trentaine": 30.0,
        "quarantaine": 40.0,
        "cinquantaine": 50.0,
        "soixantaine": 60.0,
        "centaine": 100.0,
        "millier": 1000.0,
    },
    fractions={
        "demi": 0.5,
        "demie": 0.5,
        "quart": 0.25,
        "quarts": 0.25,
        "tiers": 1 / 3,
        "moitié": 0.5,
        "cinquième": 0.2,
        "dixième": 0.1,
    },
    vague={
        "quelques": (2, 9),
        "plusieurs": (3, 9),
        "dizaines": (20, 100),
        "centaines": (100, 1000),
        "milliers": (1000, 10_000),
    },
    ones=words("un une l"),
    joiners=words("et"),
    fillers=words("longues longs bonnes bons autres"),
    between=words("entre"),
    to=words("à"),
    either=words("ou"),
    before={
        "environ": "about",
        "à peu près": "about",
        "autour de": "about",
        "près de": "nearly",
        "quelque": "some",
        "presque": "nearly",
        "pas loin de": "nearly",
        "un peu moins de": "just under",
        "un peu plus de": "just over",
        "plus de": "over",
        "plus d": "over",
        "bien plus de": "well over",
        "au moins": "at least",
        "pas moins de": "at least",
        "moins de": "under",
        "moins d": "under",
        "au plus": "up to",
        "au maximum": "up to",
        "jusqu'à": "up to",
        "jusqu à": "up to",
        "pas plus de": "up to",
    },
    after={"environ": "about", "ou plus": "at least", "au moins": "at least", "ou moins": "up to"},
    compass={
        "au nord de": 0.0,
        "au nord est de": 45.0,
        "à l'est de": 90.0,
        "à l est de": 90.0,
        "au sud est de": 135.0,
        "au sud de": 180.0,
        "au sud ouest de": 225.0,
        "à l'ouest de": 270.0,
        "à l ouest de": 270.0,
        "au nord ouest de": 315.0,
    },
    links=words("à en de"),
    clock_after=words("à vers dès avant après jusqu à"),
    leading={"mach": "mach"},
    sides=words("sur"),
    times=words("fois"),
    times_tail=r" (?:(?:la |le |plus |moins |aussi |sa |son |l')[a-zàâçéèêëîïôûù]{2,14}"
    r"|(?:moins|plus)(?=[.,;]))",
    ratios={"le double": 2.0, "le triple": 3.0, "deux fois": 2.0, "la moitié": 0.5},
    ratio_tail=r" (?:de (?:la |l')?|du |plus |moins |aussi |la |le |sa )[a-zàâçéèêëîïôûù]{2,14}",
    hours=(
        (_AT, _HOURS + r"(?= (?:du matin|du soir|de l'après-midi|précises?|locales?|gmt)\b)"),
        (
            rf"\b(?:(?:{_NAMED}),? |{_GOES}\s){_AT}",
            _HOURS + r"(?! (?:de\b|d'|en\b|que\b|à pied\b|à vélo\b|à cheval\b))",
        ),
    ),
    months=numbered(_MONTHS, start=1),
    weekdays=numbered(_DAYS.replace(" ", ", ")),
    decimal=",",
    scores=True,
    common=words(
        "le la les de des du et en un une est à que qui dans pour il elle ce cette sur pas plus "
        "par avec au aux se son sa ses ne sont mais ou où leur nous vous être avoir fait été "
        "depuis entre après lui même trajet train voyage"
    ),
    bare_minutes=True,
    elides=True,
    share_tail=r" (?:du|de la|de l'|de cette|de ce|de son|de sa) ?(?:trajet|chemin|parcours|"
    r"distance|voyage|temps|route|itinéraire|durée|superficie|surface|longueur|vitesse|ligne|étape)\b",
    share_more=r" (?:plus (?:long(?:ue)?|rapide|vite|loin|grande?|vaste)|"
    r"de (?:temps|route) en plus)s?\b",
    share_less=r" (?:plus (?:courte?|lente?|petite?|proche)|moins (?:long(?:ue)?|rapide|loin)|"
    r"de (?:temps|route) en moins)s?\b",
    points=words("virgule"),
    rounds=words(
        "dizaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine "
        "millier"
    ),
    joined_tens=True,
    split_metres=True,
    travel=Travel(
        start=words("de depuis d' du"),
        goal=words(
            "rejoindre rallier gagner rejoint rallie rallié gagne direction à vers jusqu'à "
            "jusqu'au au pour"
        ),
        left=words("quitt _parti_ _partis_ _partie_ décoll appareill"),
        reached=words(
            "attei rejoi _gagné_ _gagna_ ralli arriv entré_ entrés_ débarqu _posé_ accost"
        ),
        between=words("entre"),
        linking=words("sépare séparai relie relia reliai reliant"),
        within=words("la_ville_de_ la_ville_d' la_capitale_ l'île_de_ l'aéroport_de_ la_gare_de_"),
        near=words("près_de_ près_d' loin_de_ loin_d' autour_de_ autour_d' large_de_ large_d'"),
        longest=words("plus_long"),
        placed_at=words("à"),
        straight=words("vol_d_oiseau ligne_droite"),
        each=words("_chaque _toutes_les _tous_les"),
        lies=words(
            "est_à est_situé est_située n'est_qu'à n'est_plus_qu'à se_trouve_à se_situe_à n'est_à"
        ),
        daily=words("_par_jour _chaque_jour quotidien journali"),
        mean=words("moyenne"),
        top=words("maxim pointe record atteind atteint jusqu"),
        journey=words(
            "trajet voyage _route parcour distance _vol_ traversée liaison reli _ont_marché "
            "_a_marché marche roul étape navigu périple expédition itinéraire"
        ),
        takes=words(
            "mettait mettra mettent mettaient _prend_ prenait prendra nécessit demande exige "
            "suffit suffisent boucl compte dure duré durée mettre _met_ _mis_ faut fallait fallu "
            "faudra compter se_fait se_font attein rejoign"
        ),
        stages=words("étape tronçon _ce_jour"),
        thence=words("_de_là_ _d'ici_ _de_là_"),
        back=words("_au_retour _le_retour du_retour vol_retour voyage_retour trajet_retour"),
        both_ways=words("et_retour aller-retour aller_retour aller_et_retour aller_et_le_retour"),
        by=words("rallonge détour_de gagne gagner économis retard_de retard_d"),
        less=words(
            "de_moins de_plus plus_tôt plus_tard _de_retard d'avance plus_vite plus_rapide "
            "plus_lent gagnée_ gagnées"
        ),
        besides=words("_avec_ compris incluant"),
        waits=words(
            "coupé_pendant bouchon embouteillage _arrêts_ _arrêt_ _halte _recharge _réparation "
            "réparer retenu bloquée bloqués _panne_ pluie _neige_ perdu perdre _perdent "
            "_nuit_de_repos coupure _contrôles formalités embarquement enregistrement "
            "correspondance_ _fermé fermeture bloqué _attend attente dormi _dort_ "
            "sommeil _repos_ "
            "reposé patient _avance_ immobilis _arrêté_ _escale_"
        ),
        events=words(
            "retour_à_la_normale audience incendie _feu_ enquête coupure_de_courant "
            "recherches perquisition session "
            "réunion rencontre entretien négociation discours conférence match guerre prison "
            "procès visite sommet cérémonie interview grève exposition festival concert _film "
            "séjour pause attente retard débat travaux pourparlers"
        ),
        sizes=words(
            "bouchon embouteillage visible altitude hauteur profond largeur _de_large portée "
            "rayon _vent _vents rafale tempête diamètre envergure écartement "
            "vitesse_y_est_limit vitesse_est_limit vitesse_limit limitation_de_vitesse"
        ),
        centres=words("épicentre"),
        storms=words("ouragan cyclone typhon"),
        things=words(
            "_pont_ tunnel canal _mur_ digue oléoduc gazoduc câble clôture frontière viaduc"
        ),
        priced=words("_cher_ _chère prix_ coût tarif billet habitants"),
        compared=words(
            "long loin rapide vite distance durée grand superficie surface court _lent proche "
            "trajet route taille voyage vitesse étendu temps"
        ),
        ways=words("_la_route_ _départementale _nationale_"),
        modes={
            "rail": words(
                "cheminot wagon autorail couchettes omnibus réseau_ferré _train_ _trains_ tgv "
                "ferroviaire _rail_ _rails_ grande_vitesse _sncf_ eurostar voie_ferrée _ter_ "
                "_rame_ _rames_ intercités transsibérien shinkansen"
            ),
            "road": words(
                "chauffeur camionnette poids_lourd routier covoiturage péage _taxi_ _en_car_ "
                "minibus _de_route_ voiture autocar _bus_ autobus camion "
                "autoroute par_la_route automobil camping_car _moto_ _conducteur"
            ),
            "air": words(
                "décoll atterri compagnie_aérienne long-courrier hélicoptère avion _vol_ _vols_ "
                "aérien appareil_a_décoll airbus boeing"
            ),
            "sea": words(
                "_en_croisière _une_croisière skipper navigatrice navigateur chalutier monocoque "
                "voiliers embarcation kayak bateau trimaran catamaran paquebot ferry ferries "
                "navire voilier maritime traversier cargo milles_nautiques heures_de_mer "
                "heure_de_mer"
            ),
            "bicycle": words("pédal cyclotour vtt vélo cyclis"),
            "foot": words(
                "coureur marcheur sentier pied_en marathon ont_marché a_marché à_pied marche "
                "randonn pèlerin"
            ),
        },
    ),
)
