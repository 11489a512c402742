"""The sentences that the demonstration embeds: 25 to 29 tokens each."""

BUILT_IN = (
    "The old lighthouse keeper climbed the stairs every evening, trimmed the lamp, and watched the ships pass slowly along the rocky coast.",
    "Researchers measured how quickly the glacier is melting and concluded that most of the ice will have disappeared before the end of this century.",
    "She opened the letter with trembling hands, read the first few lines twice, and finally understood why her brother never came home.",
    "A compiler translates a program written in one language into another, and along the way it tries to make the result run faster.",
    "After two weeks of heavy rain the river rose above its banks and flooded the cellars of the houses closest to the market.",
    "The museum will stay open until nine o'clock on Thursdays this summer, and visitors under eighteen may enter for free.",
    "Add the flour slowly, stir until no lumps are left, and let the dough rest in a warm place for an hour.",
    "Although the team lost its best player to an injury in the opening match, it still won the championship without losing a game.",
)
