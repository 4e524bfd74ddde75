/// One spelling of OAuth scopes: the documents differ in letter case, spaces and the name of the placeholder.
enum ScopeSpelling {
    private static let verbs: Set<String> = ["all", "read", "create", "update", "delete", "write", "custom"]

    /// `ZohoCRM.settings.tags.ALL`, `ZohoCRM.modules.{module_API_name}.READ`. Those that are needed together stand in one
    /// text, with a space between.
    static func corrected(_ scope: String) -> String {
        scope.split(separator: " ").map { one in
            let parts = one.split(separator: ".", omittingEmptySubsequences: false)
            let words = parts.enumerated().map { place, word in
                // `ZohoCRM.send_mail.all.CREATE`: before the last it stands for modules.
                if place == parts.count - 1, verbs.contains(word.lowercased()) { return word.uppercased() }
                if word.hasPrefix("{"), word.lowercased().contains("module") { return "{module_API_name}" }
                // `ZohoCRM.Modules`: what follows the service is small, names of modules too.
                return place == 0 ? String(word) : word.lowercased()
            }
            return words.joined(separator: ".")
        }.joined(separator: " ")
    }
}
