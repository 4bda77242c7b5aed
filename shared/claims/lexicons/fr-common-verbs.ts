import { french, frenchEr, verbForms, words } from './verb-forms.ts'

/**
 * Frequent French verbs whose forms in the present are no nouns and no adjectives as well, so that one is evidence of
 * a clause; verbs of speech are apart.
 */
export const commonVerbs = verbForms([
  ...words(`abaiss abord accentu accumul accéd accélér achemin adapt admir affect affront agress aim ajust align
    allum amput amélior aménag anim annul anticip apais apport approuv appréci appuy arbor arrach arrang
    arros aspir assassin assembl associ assum attir atténu autoris aval avoisin baign balay bord boulevers
    brad brill brûl bénéfici canalis captiv caractéris chant cherch choqu circul cohabit collabor
    commercialis communiqu compar compens compliqu comport compos concentr concili conditionn confisqu
    conjugu connect consist consolid consomm constitu consult contempl contourn contrari contribu convoit
    convoqu coordonn craqu cri crois culmin cultiv cumul desserr dessin devin diffus dilu diminu discut
    dissimul dissuad distingu distribu dot dur débord débouch débours déchir déclench déclin décoll décor
    découl décourag décroch décéd dédi défil déform dégag dégrad déjou délivr délog dénot déplac déploy
    dérang dérob déroul désign détach détect détermin détérior déval dévast développ dévers dévi dévoil
    dévor effac effectu effray embarqu emboît emmen empar emprunt encadr encourag endommag enfonc englob
    enlev enregistr entass enterr entour entraîn entrepos espionn essay exacerb examin excit exerc exist
    expir exploit explor explos expériment exténu exécut facilit familiaris fauss favoris flair fluctu flân
    fonctionn fond frein fréquent fusionn gonfl goût grignot génér gér habill hant harcel heurt honor humili
    hésit identifi ignor immerg immobilis impact impliqu impressionn incarn incit incomb inculqu infect
    inflig ingér initi innov inspect inspir instaur insér intensifi intéress irrit isol lass lev lou
    maltrait mang matérialis men modernis modifi modér motiv multipli médit navigu nettoy nécessit oblig
    obséd obtempér occasionn octroy oppos opt opér orient oscill paralys pardonn patient pench percut perdur
    perpétu persist persuad perturb pes plan plant pleur pollu posséd privilégi procéd profit prohib
    prolifér promen prononc propag protég provoqu précipit prédomin prélev préoccup préserv pénalis pénétr
    pétill raccroch radi raffol rajout ralli ramen rang rapatri rapproch rassembl rattach rattrap raviv ray
    rebrouss recens reconstitu recycl redirig redoubl redress redémarr referm reflét refoul regagn regard
    reli relégu remani rembours remplac remu remédi renonc renou renouvel rentr reparl repass replac repli
    replong report repos respect respir ressembl restaur restitu retard retomb retourn retrac rivalis rong
    réalis réchauff réconcili récupér régress rénov réorganis répar répertori réprim répugn résign résist
    résonn résult rétribu réveill révis sabot saign sanctionn satur savour scell secou siffl sillonn
    simplifi simul sollicit sonn soulag sous-trait spécialis stabilis stagn stimul stock submerg subsist
    substitu succomb succéd supervis support supprim surmont surpass surplomb surveill survol suscit
    symbolis séch séjourn sépar tolér tourn transform transfér transit truqu utilis vacill vari veng vibr
    vou vénér échapp éclat écoul écras éduqu égal élabor élimin éloign éman énumér éprouv épuis étouff
    évapor éveill évolu`).map((stem) => frenchEr(stem)),
  ...words(`about affaibl agrand alourd blanch bât convert durc démol embell englout enrich fleur fourn frém grav
    jaill jou nourr obé prémun pun raccourc rajeun ralent rebond rejaill rempl ressort retent réfléch rég
    répart rétabl rétréc réun surg sév trah vieill élarg`).map((stem) => french(stem, 'ir')),
])

/** The same of irregular verbs, third person. */
export const irregularVerbs =
  words(`accueille accueillent acquiert acquièrent aperçoit aperçoivent apparaissent assoit boit boivent comprend
    comprennent conclut concluent conduisent connaissent conquiert construisent contraint convainc
    convainquent courent couvre couvrent croît croissent débattent déçoit découvre découvrent dépend
    dépendent détient détiennent détruisent disparaissent dorment émeut enfreint entreprend entreprennent
    entretient entretiennent étend étendent excluent inclut incluent inscrit inscrivent interdit interdisent
    interrompt introduisent joignent lit lisent mentent meurent mord mordent naissent nuisent offrent
    ouvre ouvrent paraissent parcourt parcourent partent parvient parviennent perçoit perçoivent permet
    permettent plaît plaisent prescrit prévaut produisent provient proviennent redevient réduisent
    rejoignent reprend reprennent requiert résout ressent ressentent restreint rompt rompent satisfait sent
    sentent souffre souffrent soumet soumettent sortent soutient soutiennent suffisent suivent surprend
    survient surviennent survit survivent suspend suspendent tend tendent transmet transmettent unit valent
    vainc`)
