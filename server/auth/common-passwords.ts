/**
 * Passwords that guessing programs try first: a list of our own, of the shapes that every published count of leaked
 * passwords has at its top (words, names, keyboard walks and dates with a few digits). Not one of those lists itself.
 * Only those of 8 or more characters, in lower case; the shorter ones are refused for their length.
 */
const LISTED = new Set(
  `
00112233 01012000 01020304 01234567 012345678 0123456789 10203040 1020304050 11112222 11223344 1122334455 112233445566
12121212 12123434 12131415 12312312 123123123 123123123a 123321123 12341234 123412345 1234512345 12345678 123456789
1234567890 1234567891 12345678910 123456789a 123456789q 12345678a 12345678q 1234567a 1234567q 123456aa 123456abc
123456as 123456asd 123456qw 123456qwe 123456qwerty 12345qwert 1234abcd 1234asdf 1234qwer 123654789 123698741 123698745
123abc123 123qwe123 123qwe456 123qweasd 123qweasdzxc 12qwaszx 13131313 13579246 135792468 1357924680 14141414
142536475869 14725836 147258369 1472583690 147852369 147896325 159357159 159753159 159753456 1597534682 19191919
1a2b3c4d 1a2b3c4d5e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u8i9o0p 1qaz1qaz 1qaz2wsx 1qaz2wsx3edc
1qaz2wsx3edc4rfv 1qazxsw2 1qazxsw23edc 1qw23er4 20012001 20202020 21436587 22446688 23232323 2468101214 24682468
25252525 31415926 3141592654 321321321 32165498 321654987 36925814 369258147 456123789 4815162342 74185296 741852963
753951456 78945612 789456123 7894561230 789632145 852456852 87654321 88776655 96385274 963852741 987412365 98765432
987654321 9876543210 99887766 999888777 abc12345 abc123456 abc123abc abc123def abcd1234 abcd12345 abcde12345 abcdef12
abcdef123 abcdef123456 abcdefg1 abcdefg123 abcdefgh abcdefghi abcdefghij abcdefghijk access14 accounts admin123
admin1234 admin12345 admin123456 admin2020 admin2021 admin2022 admin2023 admin2024 admin2025 admin@123 adminadmin
administrator airplane alejandra alejandro alexander alexandra alexandre amsterdam anderson angelica anthony1 apple123
arsenal1 asd123456 asdasd123 asdasdasd asdf1234 asdf;lkj asdfasdf asdfghjk asdfghjkl asdfghjkl123 asdqwe123 asdzxc123
ashley123 asshole1 australia azerty123 azertyui azertyuiop babygirl babygirl1 barcelona barcelona1 baseball baseball1
basketball batman123 beatrice beautiful benjamin bismillah blackberry blahblah blessed1 blink182 bluebird bonjour1
brandon1 brooklyn bubbles1 buddy123 business butterfly butterfly1 calculator california carolina caroline catherine
champion champion1 changeit changeme changeme1 changeme123 charlie1 charlie123 charlotte chelsea1 chicken1 chocolate
chocolate1 christian christina christine christmas christopher coffee123 computer computer1 computer123 cookie123
corvette courtney cowboys1 creative cricket1 daniel123 darkness database december default1 default123 demo1234
diamond1 dolphin1 dolphins dragon123 dragonball drowssap einstein elephant elizabeth elizabeth1 emmanuel enter123
enterprise estrella everything facebook facebook1 february felicidad fernando ferrari1 fireball firebird football
football1 football123 forever1 fountain francesco francisco franklin freedom1 friend123 friends1 friendship fuckyou1
fuckyou123 fuckyou2 fussball gabriel1 gabriela garfield genesis1 giovanni goldfish google123 guest123 hahahaha
hallo123 hannover happy123 happyday harley123 harrypotter hello123 hello1234 hello12345 hellohello hellokitty
helloworld helpdesk hercules hexapla1 hexapla123 hockey123 holiday1 homework hunter123 iloveme1 iloveu123 iloveyou
iloveyou! iloveyou1 iloveyou12 iloveyou123 iloveyou2 iloveyou3 imissyou infinity internet internet1 inuyasha isabella
jackson1 january1 jasmine1 jennifer jennifer1 jessica1 jessica123 jesus123 jesuschrist johncena johnjohn jonathan
jordan123 jordan23 joseph123 josephine juventus kawasaki kimberly kristina lasvegas leonardo letmein! letmein1
letmein12 letmein123 letmeinnow liberty1 liverpool liverpool1 lollipop london123 lovelove loveme123 loverboy lovergirl
loveyou1 loveyou2 madonna1 magdalena maksimka manchester manutd123 marcelo1 margarita marianne marina123 marketing
marlboro marseille marvel123 master12 master123 matthew1 maverick melissa1 mercedes metallica michael1 michael123
michelle michelle1 microsoft midnight minecraft minecraft1 mohammed monalisa money123 monkey12 monkey123 monster1
montreal mortgage mother123 motherfucker motorola mountain mustang1 mypassword myspace1 naruto123 nathalie national
natural1 newpassword newyork1 nicholas nicolas1 nicole123 nintendo nothing1 november october1 offspring operator
orange123 p4ssw0rd p@55w0rd p@ssw0rd p@ssw0rd1 p@ssw0rd12 p@ssw0rd123 p@ssword p@ssword1 pa55w0rd pa55word pakistan
pakistan123 paradise parol123 passpass passport passw0rd passw0rd1 passw0rd123 passwd123 password password! password0
password01 password1 password1! password10 password11 password12 password123 password123! password1234 password12345
password2 password21 password3 password4 password5 password6 password7 password8 password9 password99 passwort
passwort1 passwort123 patricia patrick1 peaches1 pepper123 peter123 philips1 phoenix1 pineapple playboy1 playstation
pokemon1 pokemon123 police123 portugal potatoes precious princesa princess princess1 princess123 princesse printing
purple123 q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 q1w2e3r4t5y6u7 qazqazqaz qazwsx12 qazwsx123 qazwsxed qazwsxedc qazwsxedc123
qazwsxedcrfv qqww1122 qwaszx12 qwe123456 qwe123qwe qweasd123 qweasdzx qweasdzxc qweasdzxc123 qweqweqwe qwer1234
qwer12345 qwerasdf qwerasdfzxcv qwerqwer qwert123 qwert1234 qwert12345 qwerty00 qwerty01 qwerty1! qwerty11 qwerty12
qwerty123 qwerty123! qwerty1234 qwerty12345 qwerty123456 qwerty321 qwerty77 qwerty99 qwertyqwerty qwertyui qwertyuiop
qwertyuiop1 qwertyuiop123 qwertz123 qwertzui qwertzuiop rainbow1 rangers1 realmadrid rebecca1 redskins remember
richard1 robert123 roberto1 rockstar rockyou1 ronaldo123 ronaldo7 rosebud1 russia123 salasana salasana1 samantha
samantha1 samsung1 samsung123 santiago sayangku schalke04 scooby123 scorpion sebastian secret12 secret123
secretpassword security september serenity service1 shadow12 shadow123 shopping simpsons skateboard skywalker slipknot
smokey123 snickers snoopy123 snowball soccer10 soccer12 soccer123 softball sommer123 southpark spiderman spiderman1
spongebob spring2024 starcraft startrek starwars starwars1 stephanie strawberry student1 summer01 summer12 summer123
summer2020 summer2021 summer2022 summer2023 summer2024 summer2025 sunflower sunshine sunshine1 sunshine123 superman
superman1 superman123 superstar supervisor swordfish sysadmin system123 tennis123 teresa123 test1234 test12345
test123456 testing1 testing123 testpass testtest thailand thebeatles thomas123 thunder1 tiger123 tigger12 tinkerbell
tottenham toyota123 trinity1 trustno1 trustnoone twilight unicorn1 user1234 valentin valentina valentine vanessa1
veronica victoria victoria1 virginia vkontakte volkswagen volleyball wachtwoord warcraft warcraft3 welcome01 welcome1
welcome12 welcome123 welcome1234 welcome2024 welcome@123 whatever whatever1 wilhelm1 william1 willkommen windows1
windows10 windows7 winter123 winter2023 winter2024 wizard123 wolfgang wonderful wordpass world123 worldcup xxxxxxxx
yamaha123 yankees1 yellow123 yourmom1 youtube1 zaq12wsx zaq1xsw2 zaq1zaq1 zaqxswcde zxasqw12 zxc123456 zxcvbnm,
zxcvbnm1 zxcvbnm123 zxcvbnmzxcvbnm zxcvzxcv
`
    .trim()
    .split(/\s+/),
)

/** One to four characters over and over, such as `aaaaaaaa` or `abcabcabc`. */
const REPEATED = /^(.{1,4}?)\1+$/su

/** True for a password that is guessed among the first thousand. */
export function isCommonPassword(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase()
  return LISTED.has(plain) || REPEATED.test(plain)
}
