import RecordCore

/// A record as the played server keeps it: every value as its text.
struct VtigerRecord: Sendable {
    let number: Int
    var module: String
    /// By field; nothing for what is empty. References as ids.
    var values: [String: String] = [:]
    /// Seconds since 1970.
    let created: Int64
    var modified: Int64
    /// Number of a user or a group.
    var owner: Int
    var modifiedBy: Int
    /// What names it, escaped as the server has it.
    var label = ""
    /// The row of its module was never written: see ``VtigerQuirks/nullCorruptsRecord``.
    var isCorrupt = false
    /// A lead that has become something else: found by its id alone.
    var isConverted = false
    var attachments: [Int] = []
    var lineItems: [JSONValue] = []

    init(number: Int, module: String, created: Int64, owner: Int) {
        self.number = number
        self.module = module
        self.created = created
        modified = created
        self.owner = owner
        modifiedBy = owner
    }
}
