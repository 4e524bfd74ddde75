#if CommandLine
import ArgumentParser
import CRMSandbox

/// `--quirks v82` or `--quirks repaired,countIsEmpty`: how a Vtiger server behaves where versions differ.
struct QuirksOption: ExpressibleByArgument, Sendable {
    let text: String
    let quirks: VtigerQuirks

    init?(argument: String) {
        guard let quirks = try? Self.read(argument) else { return nil }
        text = argument
        self.quirks = quirks
    }

    static let standard = QuirksOption(text: "v84", quirks: .v84)

    private init(text: String, quirks: VtigerQuirks) {
        self.text = text
        self.quirks = quirks
    }

    /// What a word of the option does to a server's habits.
    private static let sets: [String: VtigerQuirks] = ["v84": .v84, "v82": .v82, "repaired": .repaired]

    private static let single: [String: WritableKeyPath<VtigerQuirks, Bool> & Sendable] = [
        "countIsEmpty": \.countIsEmpty, "syncIsBroken": \.syncIsBroken, "logoutIsBroken": \.logoutIsBroken,
        "convertLeadIsBroken": \.convertLeadIsBroken, "filesRetrieveIsBroken": \.filesRetrieveIsBroken, "mobileIsBroken": \.mobileIsBroken,
        "registerIsBroken": \.registerIsBroken, "inventoryIsBroken": \.inventoryIsBroken, "lineItemParentIsBroken": \.lineItemParentIsBroken,
        "nullCorruptsRecord": \.nullCorruptsRecord, "rawControlCharacters": \.rawControlCharacters, "unicodeEscapes": \.unicodeEscapes,
        "emojiLost": \.emojiLost, "emptyIsNull": \.emptyIsNull, "badElementIsEmpty": \.badElementIsEmpty,
        "malformedIDIsDenied": \.malformedIDIsDenied,
    ]

    static var names: [String] { sets.keys.sorted() + single.keys.sorted() + ["phpWarning", "decimalComma"] }

    private struct Unknown: Error {}

    /// A set first, or none for v84; then single habits, each of which may be turned off again with `no-`.
    private static func read(_ text: String) throws -> VtigerQuirks {
        var quirks = VtigerQuirks.v84
        for (place, word) in text.split(separator: ",").enumerated() {
            let isOff = word.hasPrefix("no-")
            let name = String(isOff ? word.dropFirst(3) : word)
            if let set = sets[name], place == 0, !isOff {
                quirks = set
            } else if let path = single[name] {
                quirks[keyPath: path] = !isOff
            } else if name == "phpWarning" {
                quirks.phpWarning = isOff ? nil : "<br />\n<b>Warning</b>:  Undefined variable $sandbox in <b>/var/www/html/include.php</b> on line <b>1</b><br />\n"
            } else if name == "decimalComma" {
                quirks.decimalSeparator = isOff ? "." : ","
            } else {
                throw Unknown()
            }
        }
        return quirks
    }
}
#endif
