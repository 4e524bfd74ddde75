import CRMMetadata
import Foundation
import RecordCore

/// What an unfinished pull has fetched: a hidden folder beside the snapshots, `.Snapshots.crm-pull`. It survives failures,
/// Ctrl-C and the end of the machine; the next pull goes on with it, and whoever comes to the end throws it away.
///
/// It counts only for the same server with the same list of modules (any edit of a module changes that), and for an hour:
/// files of different days would be a state that the organisation never had.
struct PullDraft: PullJournal {
    /// How long a draft counts, in seconds.
    static let lifetime: Int64 = 3_600

    let folder: URL
    /// Seconds since 1970.
    private let now: @Sendable () -> Int64

    /// - Parameter snapshots: the folder that the pull is for.
    init(
        beside snapshots: URL, now: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970) }
    ) {
        let snapshots = snapshots.standardizedFileURL
        folder = snapshots.deletingLastPathComponent().appendingPathComponent(".\(snapshots.lastPathComponent).crm-pull", isDirectory: true)
        self.now = now
    }

    private var head: URL { folder.appendingPathComponent("draft.json") }
    /// Stands for a file of which the server had nothing.
    private static let nothing = "nothing\n"

    func begin(_ plan: PullPlan, place: String) throws {
        if isUsable(plan, place) { return }
        discard()
        // Git must not see it, wherever the snapshots lie.
        try TextFile.write("*\n", to: folder.appendingPathComponent(".gitignore"))
        let head: JSONValue = [
            "version": 1, "place": .string(place), "begun": .number(JSONNumber(Int(now()))), "modules": .string(plan.moduleState),
        ]
        try TextFile.write(head.prettyText(), to: self.head)
    }

    private func isUsable(_ plan: PullPlan, _ place: String) -> Bool {
        guard let bytes = try? Data(contentsOf: head), let known = try? JSONValue(parsing: bytes), known["version"]?.int == 1,
            let begun = known["begun"]?.int
        else { return false }
        let age = now() - Int64(begun)
        return known["place"]?.string == place && known["modules"]?.string == plan.moduleState && (0..<Self.lifetime).contains(age)
    }

    func outcome(of file: String) -> KeptOutcome? {
        guard let url = url(of: file), let text = TextFile.read(url) else { return nil }
        return text == Self.nothing ? .nothing : .file(text)
    }

    func keep(_ text: String?, of file: String) throws {
        guard let url = url(of: file) else { return }
        try TextFile.write(text ?? Self.nothing, to: url)
    }

    /// How many files are kept.
    var count: Int {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".json") && $0 != head.lastPathComponent }.count
    }

    func discard() { try? FileManager.default.removeItem(at: folder) }

    /// Nil for names that would lead out of the folder.
    private func url(of file: String) -> URL? {
        file.contains("/") || file == head.lastPathComponent ? nil : folder.appendingPathComponent(file)
    }
}
