import RecordCore

// Keys of the system that are written beside a record's fields. Others can be set with `storage.setExtra(_:_:)`; they are
// sent once, with the next write of the record.

extension RecordDraft {
    /// Creates the record in approval mode (`$approved: false`): it waits until somebody approves it.
    public mutating func awaitApproval() { storage.setExtra("$approved", false) }
}

/// A module whose records have line items: quotes, orders, invoices.
public protocol InventoryRecord: CRMRecord {}

extension InventoryRecord {
    /// The taxes on the whole record (`$line_tax`), beside those of its line items; nil if they were not read.
    /// Setting replaces them with the next update.
    public var lineTaxes: [LineTax]? {
        get { storage.lineTaxes }
        set { storage.lineTaxes = newValue }
    }
}

extension RecordDraft where Record: InventoryRecord {
    /// The taxes on the whole record (`$line_tax`), beside those of its line items.
    public var lineTaxes: [LineTax]? {
        get { storage.lineTaxes }
        set { storage.lineTaxes = newValue }
    }
}

extension RecordStorage {
    fileprivate var lineTaxes: [LineTax]? {
        get {
            rawValue("$line_tax")?.array.flatMap { RecordStorage.rows(of: $0, schema: LineTax.schema) }?
                .map(LineTax.init(storage:))
        }
        set {
            let taxes = (newValue ?? []).map { tax -> JSONValue in
                let parts: [(String, JSONValue?)] = [
                    ("name", tax.name.map { .string($0) }),
                    ("percentage", tax.percentage.flatMap { JSONNumber($0.description) }.map { .number($0) }),
                ]
                return .object(parts.compactMap { name, value in value.map { JSONMember(name, $0) } })
            }
            setExtra("$line_tax", .array(taxes))
        }
    }
}
