/// Last names that many people have.
///
/// Most are ordinary words, too. So they show a person only where a cell holds nothing else, or
/// beside a word that may be a first name.
enum LastNames {
    /// Whether a word, folded by `NameWord`, is one of them.
    static func has(_ folded: String) -> Bool { all.contains(folded) }

    /// The names of the list, folded.
    private static let all = Set(
        lists.split { $0.isWhitespace }.map { NameWord.folded(String($0)) }
    )

    /// The names, separated by white space.
    private static let lists = """
        Muster Mustermann Musterfrau Beispiel Beispielmann Beispielfrau Doe Müller Schmidt
        Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter
        Wolf Schröder Neumann Zimmermann Krüger Hofmann Hartmann Schmitt Werner Schmitz Krause
        Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs
        Peters Scholz Möller Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger
        Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Kraus Martin
        Schumacher Krämer Vogt Jäger Otto Seidel Heinrich Brandt Haas Graf Schulte Dietrich
        Ziegler Kuhn Kühn Pohl Engel Bergmann Thomas Voigt Arnold Wolff Pfeiffer Ernst Lindner
        Seifert Nowak Kowalski Wiśniewski Wójcik Kaczmarek Novák Horváth Nagy Szabó Tóth Kovács
        Yılmaz Yilmaz Kaya Demir Şahin Sahin Çelik Celik Yıldız Yıldırım Yildirim Öztürk Oeztürk
        Aydın Aydin Özdemir Arslan Doğan Dogan Kılıç Kilic Aslan Çetin Cetin Kara Koç Kurt Özkan
        Şimşek Simsek Polat Korkmaz Çakır Ivanov Ivanova Petrov Petrova Schewtschenko Kowalenko
        Bondarenko Popow Popowa Rossi Russo Ferrari Esposito Bianchi Romano Ricci Garcia García
        Fernández Fernandez González Gonzalez Rodríguez Rodriguez López Lopez Martínez Martinez
        Sánchez Sanchez Pérez Perez Silva Santos Pereira Costa Almeida Nguyen Tran Pham Hussein
        Hassan Ahmad Ahmed Khalil Ibrahim Haddad Khoury Mansour Nasser Saleh Popescu Ionescu
        Dumitru Marković Jovanović Petrović Nikolić Kovačević Hodžić Hadžić Begić Krasniqi Berisha
        Gashi Hoxha Papadopoulos Lutz Kramer Baur Ott Kunz Hauser Fink Schwab Schlegel Metzger
        Ritter Sutter Bender Kiefer Kessler Huck Bühler Hug Bruder Göppert Armbruster Vollmer
        Lienhard Schwarzkopf Rombach Wußler Harter Fritsch Heck Brucker Kopp Noack Naumann Thiel
        Voss Böttcher Barth Beyer Bischoff Blum Bock Brenner Bruns Burger Dahl Decker Diehl Döring
        Ebert Eckert Ehlers Esser Fiedler Frey Friedrichs Fritz Funk Geiger Gerlach Gottschalk
        Götz Greiner Großmann Haase Hagen Hansen Heinz Heller Hempel Henning Hentschel Hermann
        Herzog Heß Hesse Hildebrandt Hinz Hirsch Hübner Jacob Jahn Jakob Jansen Janssen John
        Jordan Jost Kellner Kirchner Kirsch Klaus Klose Knoll Konrad Körner Köster Krebs Kremer
        Kreuzer Kröger Kruse Küster Lauer Lenz Lindemann Löffler Lohmann Marx Mayr Menzel Merkel
        Mertens Metz Michel Miller Moser Mohr Moritz Nickel Nolte Opitz Ostermann Paul Petersen
        Philipp Pieper Preuß Probst Rath Rau Reinhardt Reiter Renner Reuter Riedel Rieger Rothe
        Rudolph Runge Schade Schaller Scherer Schilling Schindler Schlüter Schramm Schreiner
        Schröter Schütte Schütz Schultz Seitz Siebert Singer Steffen Steiner Stephan Stoll Strauß
        Thiele Thieme Ullrich Ulrich Unger Völker Wagener Walther Weidner Weigel Weise Wendt
        Wenzel Wieland Wilhelm Wilke Winkelmann Wirth Witt Witte Wulf Wunderlich Zander Zeller
        Zimmer
        """
}
