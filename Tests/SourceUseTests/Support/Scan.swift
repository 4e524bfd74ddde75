import BindingsGenerator
import CRMSchema
import SchemaDiff
import StandardOrganisation

@testable import SourceUse

/// A scan of some text, asked by API names.
struct Scan {
    static let schema = ZohoSnapshotLoader.load(directory: StandardOrganisation.zohoSnapshots, includingSubfolders: true).schema
    static let names = BindingsGenerator.names(schema: schema)

    let uses: SourceUses

    init(_ text: String...) {
        uses = SourceUses(
            scanning: text.enumerated().map { SourceText(path: "App\($0 + 1).swift", bytes: Array($1.utf8)) }, bindings: Self.names)
    }

    init(_ uses: SourceUses) { self.uses = uses }

    /// Lines with a question mark behind possible ones: `3 5?`. Names: `Leads`, `Leads.Last_Name`, `Deals.Stage=Closed Won`, `Leads+` for
    /// creations, `Leads/Notes` for related lists.
    func lines(_ name: String) -> String {
        things(name).map { thing in
            uses.places(of: [thing]).map { "\($0.location.line)\($0.certainty == .certain ? "" : "?")" }.joined(separator: " ")
        } ?? "unknown name"
    }

    private func things(_ name: String) -> Thing? {
        if name.hasSuffix("+") { return uses.module(String(name.dropLast())).map { .creation($0) } }
        if name.hasSuffix("*") { return uses.module(String(name.dropLast())).map { .wholeRead($0) } }
        if !name.contains("="), let slash = name.firstIndex(of: "/") {
            return uses.module(String(name[..<slash])).map { .relatedList($0, String(name[name.index(after: slash)...])) }
        }
        guard let dot = name.firstIndex(of: ".") else { return uses.module(name).map { .module($0) } }
        guard let module = uses.module(String(name[..<dot])) else { return nil }
        let rest = name[name.index(after: dot)...]
        let parts = rest.split(separator: "=", maxSplits: 1).map(String.init)
        guard let field = uses.field(module, parts.first) else { return nil }
        return parts.count == 2 ? .value(module, field, parts[1]) : .field(module, field)
    }
}
