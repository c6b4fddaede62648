/// First names that people in German towns have, by which a name is recognised.
///
/// The list need not be complete: heads of columns, salutations, titles, addresses and common last
/// names are signs of persons, too. Names that are ordinary words, such as "August", are left out.
enum FirstNames {
    /// Whether a word, folded by `NameWord`, is one of them.
    static func has(_ folded: String) -> Bool { all.contains(folded) }

    /// The names of the list, folded.
    private static let all = Set(
        lists.split { $0.isWhitespace }.map { NameWord.folded(String($0)) }
    )

    /// The names, separated by white space.
    private static let lists = """
        Aaron Achim Adam Adela Adele Adelheid Adina Adnan Adolf Adrian Adriana Agata Agathe Agnes
        Agnieszka Ahmad Ahmed Ahmet Aicha Aida Aischa Aisha Ajla Aladin Alan Alba Albert Alberta
        Alberto Albrecht Alejandro Aleksandar Aleksander Aleksandra Alena Alessandra Alessandro
        Alessia Alex Alexa Alexander Alexandra Alexandre Alexej Alexis Alfons Alfred Ali Alice
        Alicia Alin Alina Alisa Alissa Alma Alois Alona Alwin Alwine Amal Amalia Amalie Amanda
        Amelie Amin Amina Amir Amira Amra Ana Anastasia Anastasija Anatoli Andrea Andreas Andrej
        Andres Andrew Andrij Andrzej Angela Angelica Angelika Angelina Angelo Anika Anikó Anita
        Anja Anka Anke Ann Anna Annabell Annabelle Anne Annegret Annegrete Annelie Annelies
        Anneliese Annelore Annemarie Annerose Annett Annette Annika Anni Anouk Ansgar Anthony
        Antje Antoine Anton Antonela Antonia Antonie Antonio Anuschka Arda Ariane Arif Armin Arnd
        Arndt Arne Arno Arnold Arthur Artjom Artur Arzu Asiye Aslı Asma Asta Astrid Athanasios
        Attila Axel Aya Ayhan Ayla Ayse Ayşe Ayşegül Aysel Aysun Ayten Aziz Aziza Babette Bahar
        Balthasar Barbara Bärbel Barış Bartosz Basel Bashar Basti Bastian Beata Beate Beatrice
        Beatrix Bekir Belinda Ben Benedict Benedikt Benedikta Benita Benjamin Benno Bent Berfin
        Berit Bernadette Bernard Bernd Bernhard Bert Berta Bertha Berthold Bertram Bettina Betty
        Bianca Bilal Bilge Birgit Birgitt Birgitta Birte Björn Bodo Bogdan Boris Bożena Branka
        Brigitta Brigitte Britta Bruno Bülent Burak Burcu Burkhard Burkhardt Camilla Camille Caner
        Canan Carina Carl Carla Carlo Carlos Carlotta Carmen Carola Carolin Carolina Caroline
        Carsten Caspar Cäcilia Catarina Caterina Catharina Cathleen Cathrin Cécile Cecilia Cédric
        Celina Celine Cem Cengiz Chantal Charles Charlotte Chiara Christa Christel Christiane
        Christiana Christian Christin Christina Christine Christof Christoph Christopher Christos
        Cindy Claas Clara Clarissa Claudia Claudio Claudius Claus Clemens Clement Conny Conrad
        Constantin Constanze Cora Cordula Corina Corinna Corinne Cornelia Cornelius Cosima
        Cristina Dagmar Damian Damir Dana Dani Daniel Daniela Daniele Danielle Danijel Danijela
        Danny Danuta Daria Dario Darius Darko David Davide Davina Debora Deborah Delia Demet Denis
        Denise Deniz Dennis Désirée Desiree Detlef Detlev Diana Diane Dieter Dietmar Dietrich
        Dilan Dilara Dilek Dimitri Dimitrios Dina Dirk Dmitri Dmytro Dominic Dominik Dominique
        Donald Dora Doreen Doris Dorit Dorota Dorothea Dorothee Dragan Dragana Dunja Duygu Dženan
        Ebru Eckart Eckehard Eckhard Edda Edeltraud Edgar Edin Edith Edmund Eduard Edward Edwin
        Egon Ehsan Ekaterina Ekkehard Ela Elena Eleni Eleonora Eleonore Elfi Elfriede Elham Elias
        Elif Elina Elisa Elisabeth Elise Elizabeth Elke Ella Ellen Elli Elmar Elsa Elsbeth Else
        Elvira Emanuel Emel Emilia Emilie Emily Emil Emin Emine Emma Emmanuel Emmi Emre Enes Engin
        Enis Enrico Enver Ercan Erdal Erdoğan Erhan Erhard Eric Erich Erik Erika Erkan Erna
        Ernestine Ernst Ersin Erwin Esat Esma Esra Esther Estelle Etienne Eugen Eugenia Eva Evelin
        Eveline Evelyn Evi Ewa Ewald Fabian Fabienne Fabio Fadi Fadime Faisal Fanny Farah Farid
        Farida Farzad Fatemeh Fatih Fatima Fatma Fatmagül Felicitas Felix Felizitas Ferdinand
        Ferhat Fernando Feryal Fikret Filip Filiz Finja Finn Fiona Firat Flavia Flora Florentine
        Florian Frances Francesca Francesco Franciszek Francois François Frank Franka Franz Franzi
        Franziska Fred Freddy Frederic Frederick Frederik Frederike Freya Frida Frieda Friedbert
        Friedemann Friederike Friedhelm Friedrich Frieder Fritz Funda Gabi Gabriel Gabriela
        Gabriele Gabriella Galina Gamze Gaby Gebhard Geert Gennadi Georg George Georges Georgios
        Gerald Geraldine Gerd Gerda Gereon Gerhard Gerhild Gerlinde Gernot Gero Gert Gertraud
        Gertrud Gesa Gesine Giacomo Gianluca Gianna Gilbert Gina Giovanni Gisa Gisela Gisbert
        Gitta Giulia Giuseppe Gloria Goran Gordana Gottfried Gotthard Gottlieb Götz Graziella
        Greta Gretel Gudrun Guido Guillaume Gül Gülay Gülcan Gülşen Gundula Gunda Gundel Gunnar
        Günter Günther Gunther Gürkan Gustav Habib Hadi Hadiya Hakan Halil Halina Halima Hamid
        Hamza Hana Hanan Hanna Hannah Hanne Hannelore Hannes Hans Hanspeter Harald Hardy Harry
        Hartmut Hartwig Hasan Hassan Hatice Hayat Heather Hedwig Heidemarie Heidi Heidrun Heike
        Heiko Heiner Heinrich Heinz Helen Helena Helene Helga Helge Hella Hellmut Helmut Helmuth
        Hendrik Henning Henri Henrik Henrike Henry Herbert Heribert Hermann Hermine Herta Hertha
        Hicham Hilda Hilde Hildegard Hildegund Hilke Hilmar Hiltrud Hinrich Holger Horst Hubert
        Hubertus Hugo Hüseyin Hussein Huda Hülya Ian Ibrahim İbrahim Ida Ignaz Igor Ilaria Ilias
        Ilka Ilona Ilse Ilyas Imad Iman Imke Imran Ina Ines Inga Inge Ingeborg Ingeburg Ingo
        Ingmar Ingolf Ingrid Inka Inken Insa Ioannis Irena Irene Irfan Irina Iris Irma Irmgard
        Irmtraud Isa Isaac Isabel Isabell Isabella Isabelle Iskander Ismail İsmail Ismet Isolde
        Ivan Ivana Ivo Ivonne Iwan Iwona Jacek Jacob Jacqueline Jacques Jaime Jakob Jale James Jan
        Jana Jane Janet Janette Janik Janin Janina Janine Janis Jannik Jannis Janosch Jaqueline
        Jarosław Jasmin Jasmina Jasmine Jason Jean Jeanette Jeannette Jelena Jella Jenna Jennifer
        Jenny Jens Jeremy Jerome Jessica Jessika Jette Jihan Jill Joachim Joanna Jochen Joel Joerg
        Joey Johan Johann Johanna Johannes John Jolanda Jona Jonas Jonathan Jonna Joost Jörg Jörn
        Jose Josef Josefa Josefin Josefine Joseph Josephine Joshua Josip Jost Joyce Juan Judith
        Jule Julia Julian Juliana Juliane Julie Julien Juliette Julika Julius Jürgen Justin
        Justina Justus Jutta Kaan Kadir Kai Kaja Kamal Kamil Kamila Karen Kareem Karim Karin
        Karina Karl Karla Karlheinz Karlo Karola Karolin Karolina Karoline Karsten Kaspar Katalin
        Katarina Katarzyna Kathi Katharina Käthe Kathleen Kathrin Katja Katrin Katy Kay Kaya Kazim
        Kemal Kenan Kerem Kerstin Kevin Khadija Khaled Khalid Kilian Kim Kira Kirill Kirsten Klara
        Klaudia Klaus Klemens Knut Konrad Konstantin Konstantinos Konstanze Kora Korbinian Korinna
        Kornelia Kristian Kristin Kristina Kristof Krystyna Krzysztof Kübra Kurt Ladislaus Laila
        Lale Lambert Lana Lara Larissa Lars Lasse Laszlo László Latifa Laura Laurent Lavinia Layla
        Lea Leah Leander Leif Leila Lejla Lena Lene Leni Lennard Lennart Lenny Leo Leon Leona
        Leonard Leonardo Leonhard Leonie Leonora Leopold Leroy Leslie Levent Levi Leyla Lia Liam
        Liane Lidia Lieselotte Liesel Lilian Liliana Lilli Lilly Lina Linda Linus Lisa Lisbeth
        Liselotte Lisette Livia Ljiljana Ljudmila Lola Loredana Lorena Lorenz Lorenzo Loretta
        Lothar Lotta Lotte Louis Louisa Louise Lubna Luc Luca Lucas Lucia Lucian Lucie Lucy Ludger
        Ludmila Ludmilla Ludovic Ludwig Luigi Luis Luisa Luise Luitgard Luka Lukas Luke Lutz Lydia
        Lyudmyla Macarena Madeleine Madina Madita Magda Magdalena Magdalene Magnus Mahir Mahmoud
        Mahmud Mahmut Maike Maik Maja Majid Malek Malgorzata Małgorzata Malik Malika Malte Mandy
        Manfred Manja Manon Manuel Manuela Mara Marc Marcel Marcela Marcin Marco Marcos Marcus
        Mareike Mareile Maren Margaret Margareta Margarete Margarethe Margarita Margit Margitta
        Margot Margret Margrit Maria Mariam Marian Mariana Mariann Marianna Marianne Marie Marieke
        Mariella Marieluise Marija Marijan Marika Marina Mario Marion Marisa Marissa Marit Marita
        Marius Marko Markus Marleen Marlen Marlene Marlies Marlis Marlon Marta Marten Martha
        Martin Martina Marvin Mary Maryam Marzena Massimo Mathias Mathilda Mathilde Mathis Mats
        Matteo Matthew Matthias Matthis Maurice Mauricio Max Maxi Maxim Maxime Maximilian
        Maximiliane Maya Mechthild Mechtild Mehdi Mehmet Mehtap Meike Meinhard Meinolf Melanie
        Melek Meliha Melike Melina Melinda Melissa Merle Merve Meryem Mesut Metin Mia Micha
        Michael Michaela Michail Michal Michał Michel Michele Michelle Miguel Mika Mike Mikhail
        Mila Milad Milan Milena Milica Milo Milos Mina Mira Miriam Mirjam Mirjana Mirko Miroslav
        Mirosław Mitra Mohamad Mohamed Mohammad Mohammed Moishe Mona Monica Monika Monique Moritz
        Mounir Muhammad Muhammed Muhammet Mukaddes Mümine Murat Mustafa Myriam Nabil Nada
        Nadeschda Nadia Nadin Nadine Nadira Nadja Nahid Najib Nancy Naomi Narges Nasrin Nasser
        Natali Natalia Natalie Nataliia Natalija Natascha Natasha Nathalie Nathan Nazan Nazli
        Necla Neele Nele Nena Nermin Nesrin Neslihan Nicholas Nick Nico Nicola Nicolas Nicole
        Nicoletta Niels Nihal Nikita Niklas Niko Nikola Nikolai Nikolaj Nikolaos Nikolas Nikolaus
        Nicolaus Nils Nina Nisa Noah Noel Noemi Nora Norbert Norma Norman Noura Nour Nuray Nuri
        Nurten Oda Oksana Ole Oleg Oleksandr Oleksii Olena Olga Olha Oliver Olivia Olivier Olaf
        Olav Omar Omid Orhan Orsolya Oscar Oskar Osman Oswald Otfried Otmar Ottilie Otto Ottmar
        Özcan Özge Özgür Özlem Pablo Paola Paolo Parisa Parwin Pascal Pascale Patrice Patricia
        Patrick Patrik Patrycja Paul Paula Paulina Pauline Pavel Paweł Pedro Peer Pelin Perihan
        Peter Petra Petros Phil Philip Philipp Philippa Philippe Pia Pierre Piotr Pinar Pınar
        Polina Przemysław Rabea Rabia Radek Radka Raffael Raffaela Rafael Rahel Rahim Raik Raimund
        Rainer Rainhard Ralf Ralph Ramazan Ramona Ranja Ranim Raoul Raphael Raphaela Rasha Rashid
        Rasim Raul Raymond Rebecca Rebekka Recep Regina Regine Reiner Reinhard Reinhart Reinhild
        Reinhold Rena Renata Renate Rene René Renée Reyhan Reza Ria Ricarda Ricardo Richard Rico
        Rima Rita Robert Roberta Roberto Robin Rocco Rodolfo Roger Roland Rolf Roman Romana Romeo
        Romina Romy Ronald Ronja Ronny Rosalie Rosalinde Rosanna Rosemarie Roswitha Roxana Roza
        Ruben Rudi Rudolf Rüdiger Rukiye Rupert Ruprecht Ruslan Ruth Sabina Sabine Sabri Sabrina
        Sadia Sahar Said Saida Salah Salih Salim Salma Salman Salome Salvatore Samantha Sami Samia
        Samira Samir Samuel Sanaa Sandra Sandro Sandy Sanela Sanja Sara Sarah Sascha Saskia Savas
        Sebastian Sebastiano Seda Sedat Selda Selim Selin Selina Selma Sema Semra Senem Serap
        Serdar Sergej Sergei Sergio Serhat Serhii Serkan Serpil Sevda Sevgi Sevim Sevinc Shahin
        Shirin Sibel Sibylle Sidonie Siegbert Siegfried Sieglinde Siegmund Siegrid Siegrun Sigmar
        Sigrid Sigrun Silja Silke Silvana Silvester Silvia Silvio Simon Simona Simone Sina Sinan
        Sinja Sirin Slavica Slavko Slobodan Smilla Snezana Sofia Sofie Solveig Sonja Sonia Sophia
        Sophie Sören Soraya Stanislaw Stanisław Stavros Stefan Stefania Stefanie Stefano Steffen
        Steffi Stella Stephan Stephanie Stephen Steven Suad Suleika Süleyman Sultan Sumaya Susan
        Susana Susann Susanna Susanne Suse Suzan Suzanne Sven Svenja Svetlana Swantje Swetlana
        Sybille Sylke Sylvain Sylvester Sylvia Sylvie Tabea Taha Tahir Tamara Tamer Tania Tanja
        Taras Tarek Tarik Tatiana Tatjana Tayfun Ted Teresa Tessa Tetiana Thea Thekla Theo Theodor
        Theodora Theres Theresa Therese Theresia Thilo Thomas Thorben Thorsten Thorge Tibor Tilda
        Till Tilman Tilmann Tim Timm Timo Timon Timur Tina Tino Tobias Tom Tomas Tomasz Tomislav
        Toni Tony Tonja Torben Torsten Traude Traudel Trude Tuba Tuğba Tülay Tuncay Turgut Udo
        Ufuk Uğur Ulf Uli Ulla Ulli Ulrich Ulrika Ulrike Umut Undine Urs Ursel Ursula Urte Uschi
        Ute Utz Uta Uwe Vahid Valentin Valentina Valentino Valeria Valerie Valerij Vanessa Vasil
        Vasilios Vassili Vedat Veit Vera Verena Verona Veronica Veronika Viktor Viktoria Vincent
        Vincenzo Viola Violeta Violetta Virginia Vitali Vivian Vivien Viviane Vivienne Vladimir
        Vlado Volker Volkmar Volodymyr Wahid Waldemar Walburga Walid Walter Walther Waltraud
        Waltraut Wanda Warwara Wassim Wencke Wendelin Wenke Wenzel Werner Wibke Widad Wiebke
        Wieland Wieslaw Wiesława Wigbert Wilfried Wilhelm Wilhelmine Willi Willibald William Willy
        Wilma Wiltrud Winfried Witold Wladimir Wojciech Wolfgang Wolfram Wulf Xaver Xenia Yannick
        Yannik Yara Yasar Yaşar Yasemin Yasin Yasmin Yasmina Yassin Yavuz Yildiz Yıldız Yilmaz
        Yoko Yolanda Youssef Yulia Yuliia Yunus Yuri Yusuf Yves Yvette Yvonne Zahra Zainab Zara
        Zdenka Zehra Zeki Zeliha Zeynep Zita Ziad Zoe Zoé Zofia Zoran Zorica Zuhal Zsuzsanna
        Zuzanna
        """
}
