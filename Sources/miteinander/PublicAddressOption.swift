import ArgumentParser
import Web

/// The option `--address`: where the site stands in the world.
struct PublicAddressOption: ParsableArguments {
    @Option(
        help: "Die öffentliche Adresse, zum Beispiel https://integration.stadt.example.",
        transform: PublicAddressOption.read
    )
    var address: String?

    /// Checks the address.
    ///
    /// - Throws: `ValidationError` if it has no scheme, no host, or a path.
    private static func read(_ text: String) throws -> String {
        guard let address = PublicAddress.read(text) else {
            throw ValidationError(
                "\(text) ist keine öffentliche Adresse: Sie beginnt mit https:// oder http://, nennt "
                    + "einen Rechner und hat keinen Pfad."
            )
        }
        return address
    }
}
