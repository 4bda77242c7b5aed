import { describe, expect, it } from 'vitest'
import { attributionsIn } from '../suggest-in-article.ts'

/** The speaker of the last suggestion. */
function lastSpeaker(...paragraphs: readonly string[]): string | undefined {
  return attributionsIn(['Titre', ...paragraphs].join('\n\n'), 'en')
    .at(-1)
    ?.split(':')[0]
}

describe('who is meant', () => {
  it.each([
    [
      'whom the sentence names before a pronoun',
      'Miles Tanaka said the data had been deleted. That was contradicted by Carla Whitehorse, who produced an email in which, she said, an engineer had boasted.',
      'Carla Whitehorse',
    ],
    [
      'somebody without a name',
      '“It was cold,” said Ann Roux. A retired teacher said the road was shut. She added that nobody had come.',
      'a retired teacher',
    ],
    [
      'by the title, one of two of a family',
      'Neil Strudwick and his wife, Catherine Strudwick, ran the farm. Mrs Strudwick said the barn was empty.',
      'Catherine Strudwick',
    ],
    [
      'whoever comes from there',
      'His rival, Luis Cardoso, called it a bad day. The Portuguese said he would not resign.',
      'Luis Cardoso',
    ],
    [
      'not whoever has another office of that kind',
      'The leader of the opposition, Paul Garner, called it a bad day. The governor said the bridge was safe.',
      'the governor',
    ],
    [
      'the president who was just named, not one of another country who is named later',
      'Volodymyr Zelensky accused Moscow of lying. The Ukrainian president urged allies to react. “Russia is lying,” he said. “I have asked President Putin to stop.”',
      'Volodymyr Zelensky',
    ],
    [
      'two bodies together, the second by its name',
      'In Syria, 810 people died, according to the health ministry and the White Helmets.',
      'the health ministry and the White Helmets',
    ],
    [
      'a politician by state and party',
      'House Speaker Kevin McCarthy has vowed to block it. The California Republican tweeted: “It is dead on arrival.”',
      'Kevin McCarthy',
    ],
    [
      'somebody whose given name may be a verb',
      'Will Turner told reporters the bridge would open.',
      'Will Turner',
    ],
    [
      'not the one who is told',
      'Ostria rejected the charge. Its proposal had been on the table since June, Viktor Hallan, its deputy minister, told reporters.',
      'Viktor Hallan',
    ],
    [
      'a body whose name has an owner in it',
      'The General Workers’ League said three of its members had collapsed.',
      'General Workers’ League',
    ],
    [
      'a body by what the article says it is',
      'NorthLink, the operator, says the line is safe. Police are at the station. The operator said it had no comment on trains.',
      'NorthLink',
    ],
    [
      'the name behind a relative clause',
      '“I owe that woman both my legs,” says the tenor who was standing on it, Anselm Kordt.',
      'Anselm Kordt',
    ],
    [
      'who spoke a word before',
      '“Once,” says Anne Crane. “The whole town was late for work.”',
      'Anne Crane',
    ],
    [
      'not who has read a document',
      'State figures reviewed by the Courier show the cut was closer to 8 percent.',
      'State figures',
    ],
    [
      'a body, whatever person stands in its name',
      'President Donald Trump left. The Ukrainian general staff denied that any of its units had been surrounded.',
      'the Ukrainian general staff',
    ],
    [
      'whoever made a survey',
      'The survey, by the engineers Carrow & Tate, was completed last May. It found that the tank was sound.',
      'Carrow & Tate',
    ],
    [
      'whoever wrote a letter',
      '“I cannot thank a company that poisons rivers,” Thea Marchetti wrote in a letter to the trustees. The letter said the money would go to Peru.',
      'Thea Marchetti',
    ],
    [
      'the group that the article introduced before',
      'Scientists at the Hallam Institute said the frogs had died. The authors said the fungus came in 2019.',
      'Scientists at the Hallam Institute',
    ],
    [
      'the firm for which a spokesman speaks, by a common noun',
      'Andes Metals, which owns the mine, said it was losing money. A spokesman for Andes Metals denied the clinic was shut. The company said its offer included a bonus.',
      'Andes Metals',
    ],
    [
      'a member of a party, as a member',
      'Priya Sandhu, the council leader, said the roof was costly. “This is vandalism,” replied Gordon Pell, who leads the opposition. The Conservative said nobody had asked for a quote.',
      'Gordon Pell',
    ],
    [
      'a firm that only its speaking shows, by a common noun',
      'Western Grid has acknowledged that a line failed. “It is premature to speculate about the cause,” the utility said.',
      'Western Grid',
    ],
    [
      'the same by “it”',
      'Western Grid has acknowledged that a line failed. It says the repairs took two days.',
      'Western Grid',
    ],
    [
      'who stands before an apposition with names of its own',
      'Lockwell, the maker of the H2 and the H2 Mini, said on Friday it was recalling all of them.',
      'Lockwell',
    ],
    [
      'a club by the last word of its name',
      'Fans of Stanmere Rovers waited. Rovers said in a statement that they would be refunded.',
      'Stanmere Rovers',
    ],
    [
      'somebody whose name ends as adverbs do',
      '“Simone tells us the cash is fine,” Moss-Kelly said by telephone.',
      'Moss-Kelly',
    ],
    [
      'whoever comes from there, with what else they are',
      'Her coach, Boris Lendl, believes she is fast. “I was not bad at twenty,” says the Czech, a former national champion.',
      'Boris Lendl',
    ],
    [
      'not who ordered a study',
      'Councillors met. A study for the council found 4,200 homes would be affected.',
      'a study for the council',
    ],
    [
      'a member of a party of two words',
      '“We found out when the vans didn’t come,” said Hugh Tranter. The Liberal Democrat said hot food would be back by half-term.',
      'Hugh Tranter',
    ],
    [
      'the subject of a gerund behind “with”',
      'Copper rose 2.3 percent in London, with two traders saying stocks were at their lowest since 2008.',
      'two traders',
    ],
    [
      'whoever is named behind a quotation that a colon announces',
      'The goalkeeper could not stop grinning: “I only went up because nobody told me not to,” said Ola Bakke, 23.',
      'Ola Bakke',
    ],
    [
      'not a farmer of something else',
      'Alec Tull, a dairy farmer, says he lent her the money. Rosalind Keogh keeps oysters. “I like her bread very much,” says the oyster farmer.',
      'Rosalind Keogh',
    ],
    [
      'a woman rather than a survey, by “she”',
      '“The sea does the hard part,” Marnie Tull says. A survey found silt levels had doubled. She adds that the bell still rings.',
      'Marnie Tull',
    ],
    [
      'not a line by where it goes',
      'Ferry service to Lund resumes after a storm. The company expects to carry 4,000 people.',
      'the company',
    ],
  ])('in English is %s', (_, paragraph, speaker) => {
    expect(lastSpeaker(paragraph)).toBe(speaker)
  })
})
