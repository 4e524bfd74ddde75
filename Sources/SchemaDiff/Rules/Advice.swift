/// What to do next, where many rules say the same.
enum Advice {
    static let regenerate = "Run `crm generate` and correct what the compiler points at."
    static let nothing = "Nothing; run `crm generate` to have it in code."
    static let noAction = "Nothing to do."
    static let checkWrites = "Check the code that writes the field."
    static let checkReads = "Check the code that reads the field."
    static let askAdministrator = "Ask the administrator whether this was meant; if so, stop using it."
    static let pull = "Run `crm pull` so that both sides are complete."
}
