import { describe, expect, it } from 'vitest'
import type { Language } from '../../project/records.ts'
import { splitSentences } from './split-sentences.ts'

/** Sentences are written with ` | ` between them; the text has a space there. */
function expectSplit(marked: string, language: Language): void {
  const expected = marked.split(' | ')
  const text = expected.join(' ')
  const found = splitSentences(text, language).map(({ start, end }) => text.slice(start, end))
  expect(found).toEqual(expected)
}

const french: Readonly<Record<string, readonly string[]>> = {
  'titles and names': [
    'M. Roux et Mme. Blanc ont voté. | Le Dr. Noir, non.',
    'MM. Roux et Tell arrivent. | Me. Vidal plaide.',
    'Le gén. Martin commande. | Le Gén. Martin a parlé.',
    'Elle cite J.-P. Blanc, J. K. Rowling et Ch. de Gaulle.',
    'Le député J. Le Goff a voté.',
    'C’est A. Camus qui l’a écrit. | Il est mort en 1960.',
    'Je parle à mon prof. | Il écoute.',
    'La marque appartient à Intercept Ltd. et à Martin S.A. | Elle est vieille.',
  ],
  abbreviations: [
    'Le temple date de 52 av. J.-C. et tient encore.',
    'Le temple date de 52 av. J.-C. | Il tient encore.',
    'Il est né en 14 apr. J.-C. | Rome brûlait.',
    'Voir p. 12, n° 5 et art. 3 du code, vol. 2.',
    'Il aime l’art. | Elle préfère le vol. | Voir art. 12 du code.',
    'Du pain, du vin, etc. | Paris a faim.',
    'Du pain, du vin, etc., puis du fromage, etc. et du café.',
    'Cf. le rapport, c.-à-d. le texte de 2019, p. ex. son annexe.',
    'Le tél. est coupé, env. 30 hab. attendent.',
    'Ils vivent 24 bd. Foch, 3 av. Hoche et 2 boul. Pasteur.',
    'La S.A.R.L. Martin ferme. | Est-ce vrai ?! | Oui.',
    'Il a joué avec R.E.M. à Lyon, contre l’O.M. | Le public chantait.',
    'La réunion du 3 janv. est annulée. | Celle du 5 févr. | Non.',
    'PARIS, 3 févr. – Le ministre a démissionné.',
    'Lyon, le 5 nov. – Une usine a brûlé.',
    'Le débit est de 3 m/s. | La pression monte à 2 bar/h. | Elle baisse.',
  ],
  quotations: [
    'Il a dit : « Je pars. » | Puis il est parti.',
    '« Quoi ? » demande-t-il. | « Rien. »',
    '« Nous partons. | Nous ne reviendrons pas. », a dit J. Le Goff.',
    '« Jamais ! », a-t-il lancé. | « Peut-être… » a-t-elle répondu.',
    '– Vraiment ? demanda Jeanne. | – Oui, dit-il.',
    'Elle l’a dit : “C’est fini.” | Il pleure.',
    'Il a dit : "Je pars." | Puis il est parti.',
    'Il a dit : " Je pars. " | Puis il est parti.',
    '" Nous partons. | Nous ne reviendrons pas. " | La salle applaudit. | " Bien sûr " est son mot.',
    'Elle a crié « au feu » ! | Personne n’a bougé.',
    'Il parle d’un « abandon pur et simple ». | Elle nie.',
    '« Le mur tombe », titre Le Monde (« Le mur. » (page 3)).',
    '« C’est faux. » (Applaudissements.)',
    'Le livre « Qui a tué mon père ? » est paru. | Il se vend.',
  ],
  'question and exclamation marks': [
    'Pourquoi ? | Parce que. | Non ! | Si !!! | Vraiment ?! | Oui.',
    'Quoi ? ! | Rien.',
    'Quel temps ! | il pleut, et alors ?',
    'Que faire ? et pour qui ? | Nul ne sait.',
    'Le film Oui ! de Jean Roux sort. | Il dure (enfin !) deux heures.',
  ],
  ellipses: [
    'Le prix monte… de peu. | 12 pays s’en plaignent.',
    'Le prix monte... de peu. | 12 pays s’en plaignent.',
    'Il hésite… | Puis il signe.',
    '(…) Les universités manquent d’argent. | […] Elles le disent.',
    'Il est parti. | ... Elle est restée.',
    'Il est parti. | … elle est restée.',
    '… Et il est parti.',
    'Il n’a pas. . . fini sa phrase.',
  ],
  'numbers and dates': [
    'Le chiffre est de 3.500 euros, soit 2.5 %. | C’est peu.',
    'Ils sont 1 200. | 300 sont partis.',
    'La loi de 1905. | Celle de 2004.',
    'Rendez-vous à 14 h. | Soyez là.',
    'Il a fini 3e. | Elle est 1re. | Bravo.',
    'Le 1. du mois arrive.',
    'La version 2.0.1 est sortie. | La 3.0 suit.',
  ],
  'lists and dashes': [
    'Voici la liste. | – Le pain. | – Le vin.',
    'Le prix monte. | - Le vin aussi.',
    '1. Le pain coûte cher. | 2. Le vin aussi.',
    '1) Le pain | 2) Le vin | 3) Le sel',
    'a. Le pain | b. Le vin',
    '• 9. Le pain | • 10. Le vin',
    '1) ouvrir la porte, 2) entrer et 3) sortir.',
    'Il faut 1) ouvrir et 2) entrer.',
  ],
  'names, addresses and lower case': [
    'Voir www.exemple.fr/page.html ou écrire à a.b@exemple.fr. | Merci.',
    'Il aime son téléphone. | iPhone est une marque.',
    'Le site Allocine.fr ferme. | Node.js reste.',
    'La mer monte. | la terre aussi.',
    'Il y en a. | Pierre aussi. | J’y vais.',
    'La loi du module est dans A. | La longueur en dépend.',
  ],
}

const english: Readonly<Record<string, readonly string[]>> = {
  'titles and names': [
    'Mr. Stone met Gen. A. B. Hill, Sen. Ann Lee and Prof. O’Neil. | Dr. No did not come.',
    'He met Ms. Lee, Mrs. Roe and Messrs. Doe and Poe.',
    'J. R. R. Tolkien wrote it. | C. S. Lewis read it.',
    'She has MS. | He does not. | MS. STONE LEFT.',
    'They hired a new rep. | He sells cars.',
    'He wrote to Wm. Blake and Chas. Lamb.',
    'Martin Luther King Jr. spoke. | Sammy Davis Jr. sang with Frank Sr. | He was late.',
    'They met at St. Paul’s. | She lives on Elm St. | He does not.',
  ],
  abbreviations: [
    'They live in the U.S. | She works for Stone & Co. | It is a bank.',
    'The U.S. Senate met the U.N. envoy in Washington, D.C. | Nobody spoke.',
    'He works for Apple Inc. in Cupertino. | Intel Corp. does not know.',
    'Add milk, eggs, etc. | Bake it.',
    'Some vegetables, e.g. carrots, and fruit, i.e. apples, vs. meat.',
    'It costs No. 5 on the list. | 12 others cost more.',
    'Is it true? | No. | He lied.',
    'Please turn to p. 55, sec. 3, fig. 2 and pp. 60-61. | Thanks.',
    'He left in Sept. 2019 and came back on Jan. 5. | Then he stayed.',
    'The law (approx. 300 pages) passed in Oct. | It is long.',
    'Smith et al. wrote it. | They were paid.',
    'The dept. of health and the govt. of Ohio agree.',
    'WASHINGTON, D.C. — The president left.',
  ],
  'times of day': [
    'He left at 5 p.m. on Friday. | She came at 6 a.m. | It was cold.',
    'At 5 a.m. Mr. Smith went to the bank. | He left the bank at 6 P.M. | Mr. Smith then slept.',
    'The shop opens at 9 a.m. Monday and closes at 5 p.m. Eastern time.',
    'It starts at 7 p.m. GMT today.',
  ],
  quotations: [
    '“Why?” he asked. | “Because.”',
    'He said: "It works." | The room was silent.',
    'He said, "Stop." | "Why?" she asked. | "Because."',
    'He was asked, "Where is he? " | We know.',
    '" We came. | We saw. " | The crowd cheered. | " Really " was all.',
    '‘It works.’ | The room was silent.',
    'She called it “a lie.” | He did not.',
    'He said it was “over”. | She agreed.',
    '“We won.” (Applause.)',
    '"Stop!" she cried. | "Never," he said.',
    'She wrote “Who Won?” in 2010. | It sold.',
    '“It’s over!” he said. | “We can go.”',
  ],
  'question and exclamation marks': [
    'Really?! | Yes! | No!!! | Why??',
    'Wow! that was good. | Why? | it was bad.',
    'Who? he said. | No! she cried.',
    'She works at Yahoo! in the accounting department. | Yahoo! is a company.',
    'He won (at last!) and left.',
  ],
  ellipses: [
    'I never meant that.... | She left the store.',
    'It went on . . . and on. | See p. 55 of the file.',
    'It went on... and on. | It went on… | Then it stopped.',
    'It ended. | ... The next part began. | … and went on.',
    'It ended. | . . . The next part was lost. . . .',
    'Indicate the end by a period . . . . | Next sentence.',
    'We paid. | ... $4 billion was gone.',
    'He is a senator, Donald... | ... and he knows.',
  ],
  numbers: [
    'Prices rose 2.5 percent (they fell in Oct. 2019.) and then fell.',
    'It cost $1,200.50. | 12 people paid.',
    'He was born in 1990. | She was not. | Version 2.0 is out.',
    'He came 3rd. | She was 1st.',
  ],
  'lists and dashes': [
    '1.) The first item | 2.) The second item',
    '1) The first item | 2) The second item',
    '1. The first item. | 2. The second item.',
    'a. The first item | b. The second item | c. The third list item',
    '⁃9. The first item | ⁃10. The second item',
    '1. Open the door, 2. go in.',
    'The list is long. | - Bread. | - Wine.',
    'We need 1) bread and 2) wine.',
  ],
  'words that only look like abbreviations': [
    "They don’t. | Mosul is far. | He isn't. | Jane knows.",
    'It is up to you and me. | Jane knows.',
    'He took a cab. | Tom took a bus. | Ann sat. | Bob did not.',
    'It cost 40€s. | Jane paid. | That is that.',
  ],
  'names, addresses and lower case': [
    'See http://www.example.com/About.html or write to a.b@example.com. | Thanks.',
    'She bought a phone. | iPhone sales rose.',
    'the food was great. | the service was not. | i left.',
    'He left (see p. 3). | She stayed. | (He did not.)',
  ],
}

describe.each(Object.entries(french))('splits French: %s', (_, cases) => {
  it.each(cases)('%s', (marked) => expectSplit(marked, 'fr'))
})

describe.each(Object.entries(english))('splits English: %s', (_, cases) => {
  it.each(cases)('%s', (marked) => expectSplit(marked, 'en'))
})
