import Foundation
import ZohoOperations

/// Values for the arguments of generated calls: ids of things that the sandbox has, where it has some.
struct CallSamples: Sendable {
    /// Ids by what they are of: the name of a parameter or key, or the area of the endpoint spec.
    private let known: [String: RawRecordID]
    static let anyID: RawRecordID = "4876876000000999001"

    init(known: [String: RawRecordID]) { self.known = known }

    /// - Parameters:
    ///   - operation: `tags.updateTag`
    ///   - name: of the parameter or key, on the wire.
    func id(_ operation: String, _ name: String) -> RawRecordID {
        let area = operation.prefix { $0 != "." }
        return known["\(operation) \(name)"] ?? known["\(area) \(name)"] ?? known[name] ?? Self.anyID
    }

    func idOrName(_ operation: String, _ name: String) -> IDOrName { .id(id(operation, name)) }

    func text(_ operation: String, _ name: String) -> String {
        // Downloads have a whole address for a path.
        guard name == "download_url" else { return id(operation, name).description }
        return "https://www.zohoapis.com/v2/crm/60001234567/\(operation.prefix { $0 != "." })/\(Self.anyID)/sample.zip"
    }

    func record<Record: CRMRecord>(_ accessor: String) -> RecordID<Record> { RecordID(known[accessor]?.description ?? Self.anyID.description) }

    func file(_ operation: String) -> UploadFile {
        let isPicture = operation.lowercased().contains("photo")
        let png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00])
        return .data(isPicture ? png : Data("sample".utf8), name: isPicture ? "sample.png" : "sample.txt")
    }

    /// Takes an answer, so that nothing is unused.
    func take(_ answer: some Any) {}
}
