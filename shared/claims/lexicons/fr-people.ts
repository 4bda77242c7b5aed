import type { Gender } from './lexicon.ts'
import { fieldsOf } from './person-fields.ts'
import { words } from './verb-forms.ts'

/**
 * Nouns for people by office, trade or part played. Each line is a field: nouns of one field may stand for
 * one another, as `la chercheuse` for a biologist. What has two forms gives both, `/` between them.
 */
const fields = {
  head: `patron/patronne dirigeant/dirigeante pdg président-directeur directeur/directrice président/présidente
    chef/cheffe gérant/gérante fondateur/fondatrice cofondateur/cofondatrice entrepreneur/entrepreneuse
    administrateur/administratrice manager industriel/industrielle vice-président/vice-présidente
    actionnaire propriétaire homologue banquier/banquière financier/financière milliardaire`,
  mayor: `maire/mairesse édile bourgmestre`,
  elected: `élu/élue conseiller/conseillère député/députée sénateur/sénatrice adjoint/adjointe échevin/échevine
    parlementaire eurodéputé/eurodéputée ministre vice-ministre secrétaire chancelier/chancelière
    gouverneur/gouverneure candidat/candidate opposant/opposante rapporteur/rapporteuse socialiste écologiste homologue
    centriste conservateur/conservatrice travailliste communiste`,
  state: `préfet/préfète sous-préfet/sous-préfète commissaire haut-commissaire ambassadeur/ambassadrice consul/consule
    diplomate émissaire envoyé/envoyée négociateur/négociatrice fonctionnaire recteur/rectrice
    inspecteur/inspectrice homologue médiateur/médiatrice`,
  law: `avocat/avocate bâtonnier/bâtonnière juriste notaire huissier/huissière conseil défenseur/défenseure`,
  court: `procureur/procureure magistrat/magistrate juge substitut greffier/greffière`,
  party: `prévenu/prévenue accusé/accusée suspect/suspecte plaignant/plaignante victime mis-en-cause détenu/détenue
    inculpé/inculpée`,
  police: `policier/policière gendarme commandant/commandante colonel/colonelle lieutenant/lieutenante
    capitaine officier/officière major adjudant/adjudante général/générale pompier/pompière sapeur-pompier secouriste
    sauveteur/sauveteuse enquêteur/enquêtrice agent/agente militaire soldat/soldate maréchal amiral maître-chien`,
  medicine: `médecin docteur/docteure praticien/praticienne généraliste urgentiste chirurgien/chirurgienne
    cardiologue cancérologue pédiatre psychiatre psychologue neurologue oncologue gynécologue dermatologue
    radiologue anesthésiste-réanimateur réanimateur/réanimatrice anesthésiste infectiologue diabétologue
    pharmacien/pharmacienne infirmier/infirmière sage-femme aide-soignant/aide-soignante soignant/soignante
    kinésithérapeute dentiste vétérinaire nutritionniste`,
  science: `chercheur/chercheuse scientifique professeur/professeure biologiste physicien/physicienne chimiste
    astronome astrophysicien/astrophysicienne climatologue géologue hydrologue hydrogéologue océanographe
    glaciologue volcanologue sismologue écologue botaniste ornithologue entomologiste zoologiste paléontologue
    archéologue historien/historienne sociologue anthropologue politologue économiste épidémiologiste virologue
    généticien/généticienne immunologiste microbiologiste neurobiologiste mathématicien/mathématicienne statisticien/statisticienne
    démographe géographe linguiste philosophe ingénieur/ingénieure spécialiste expert/experte analyste météorologue
    prévisionniste météorologiste universitaire doctorant/doctorante enseignant-chercheur/enseignante-chercheuse
    agronome informaticien/informaticienne toxicologue`,
  school: `enseignant/enseignante professeur/professeure instituteur/institutrice proviseur/proviseure principal/principale
    directeur/directrice étudiant/étudiante élève lycéen/lycéenne collégien/collégienne`,
  coach: `entraîneur/entraîneuse sélectionneur/sélectionneuse technicien/technicienne homologue coach coache tacticien/tacticienne
    préparateur/préparatrice`,
  athlete: `joueur/joueuse capitaine attaquant/attaquante buteur/buteuse milieu défenseur/défenseuse gardien/gardienne
    champion/championne athlète coureur/coureuse cycliste pilote nageur/nageuse skieur/skieuse navigateur/navigatrice
    skipper skippeuse judoka sprinteur/sprinteuse marathonien/marathonienne grimpeur/grimpeuse pivot ailier/ailière arrière
    tenniswoman handballeur/handballeuse footballeur/footballeuse rugbyman basketteur/basketteuse médaillé/médaillée
    sportif/sportive international/internationale arbitre`,
  writing: `artiste auteur/autrice/auteure écrivain/écrivaine romancier/romancière poète/poétesse dramaturge scénariste
    biographe essayiste`,
  music: `artiste chanteur/chanteuse musicien/musicienne compositeur/compositrice pianiste violoniste violoncelliste
    guitariste soprano ténor luthier/luthière interprète`,
  stage: `artiste acteur/actrice comédien/comédienne réalisateur/réalisatrice cinéaste metteur/metteuse dramaturge chorégraphe
    danseur/danseuse producteur/productrice humoriste interprète`,
  visual: `artiste peintre plasticien/plasticienne sculpteur/sculptrice photographe dessinateur/dessinatrice architecte
    commissaire conservateur/conservatrice galeriste couturier/couturière illustrateur/illustratrice céramiste`,
  publishing: `éditeur/éditrice libraire bibliothécaire`,
  press: `journaliste rédacteur/rédactrice correspondant/correspondante chroniqueur/chroniqueuse animateur/animatrice
    éditorialiste blogueur/blogueuse`,
  union: `syndicaliste délégué/déléguée représentant/représentante secrétaire négociateur/négociatrice militant/militante
    gréviste porte-parole`,
  voice: `porte-parole communicant/communicante`,
  farm: `agriculteur/agricultrice éleveur/éleveuse exploitant/exploitante paysan/paysanne vigneron/vigneronne
    viticulteur/viticultrice maraîcher/maraîchère céréalier/céréalière berger/bergère apiculteur/apicultrice
    ostréiculteur/ostréicultrice forestier/forestière horticulteur/horticultrice`,
  sea: `pêcheur/pêcheuse marin armateur/armatrice mareyeur/mareyeuse patron-pêcheur batelier/batelière`,
  trade: `commerçant/commerçante restaurateur/restauratrice cafetier/cafetière boulanger/boulangère
    boucher/bouchère épicier/épicière hôtelier/hôtelière artisan/artisane cuisinier/cuisinière cordonnier/cordonnière
    coiffeur/coiffeuse vendeur/vendeuse marchand/marchande garagiste fleuriste brasseur/brasseuse`,
  work: `ouvrier/ouvrière employé/employée salarié/salariée technicien/technicienne soudeur/soudeuse chauffeur/chauffeuse
    conducteur/conductrice cheminot/cheminote facteur/factrice postier/postière contrôleur/contrôleuse
    électricien/électricienne charpentier/charpentière menuisier/menuisière mécanicien/mécanicienne
    cariste caissier/caissière éboueur intérimaire opérateur/opératrice livreur/livreuse`,
  resident: `habitant/habitante riverain/riveraine voisin/voisine locataire résident/résidente passant/passante
    automobiliste usager/usagère retraité/retraitée promeneur/promeneuse client/cliente témoin touriste
    passager/passagère villageois/villageoise citoyen/citoyenne campeur/campeuse randonneur/randonneuse`,
  club: `organisateur/organisatrice bénévole responsable coordinateur/coordinatrice coordonnateur/coordonnatrice
    trésorier/trésorière animateur/animatrice éducateur/éducatrice médiateur/médiatrice archiviste bibliothécaire
    guide chargé/chargée`,
  church: `curé prêtre évêque archevêque cardinal pape pasteur/pasteure imam rabbin abbé moine religieux/religieuse`,
  family: `père mère frère sœur fils fille mari épouse veuf/veuve oncle tante cousin/cousine neveu nièce compagnon/compagne
    grand-père grand-mère conjoint/conjointe parent/parente`,
  anybody: `homme femme responsable dirigeant/dirigeante personnalité officiel/officielle intéressé/intéressée leader
    élu/élue politique quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire trentenaire
    centenaire spécialiste interlocuteur/interlocutrice collègue confrère/consœur successeur/successeure prédécesseur/prédécesseure
    ami/amie intervenant/intervenante numéro pionnier/pionnière inventeur/inventrice lauréat/lauréate monsieur
    dame rescapé/rescapée survivant/survivante blessé/blessée`,
  other: `roi reine prince princesse empereur impératrice baron baronne otage orateur/oratrice participant/participante
    champion/championne acteur/actrice jeune adolescent/adolescente joueur/joueuse`,
} as const

const forms = Object.values(fields).flatMap(words)

/** A form behind `/` is feminine; so is what stands alone and is known to be. */
const feminineAlone = new Set(
  words(
    `sage-femme mère sœur fille épouse tante nièce femme dame grand-mère reine princesse impératrice
     tenniswoman skippeuse coache baronne`,
  ),
)
const masculineAlone = new Set(
  words(
    `père frère fils mari oncle neveu homme monsieur grand-père roi prince empereur baron rugbyman curé prêtre évêque
     archevêque cardinal pape imam rabbin abbé moine marin conseil milieu confrère`,
  ),
)

function genderAlone(form: string): Gender | null {
  if (feminineAlone.has(form)) return 'feminine'
  return masculineAlone.has(form) ? 'masculine' : null
}

/** The gender that a form tells: `une chercheuse`; `null` where it tells none: `la ministre`. */
export const frenchPeople: ReadonlyMap<string, Gender | null> = new Map(
  forms.flatMap((entry): [string, Gender | null][] => {
    const [first = '', ...others] = entry.split('/')
    if (others.length === 0) return [[first, genderAlone(first)]]
    return [[first, 'masculine'], ...others.map((form): [string, Gender] => [form, 'feminine'])]
  }),
)

/** The fields of a noun; a noun may belong to several. */
export const frenchFields: ReadonlyMap<string, ReadonlySet<string>> = fieldsOf(fields)

/** Nouns that fit anybody who speaks: `responsable`, `quinquagénaire`. */
export const frenchAnybody: ReadonlySet<string> = new Set(
  words(fields.anybody).flatMap((entry) => entry.split('/')),
)
