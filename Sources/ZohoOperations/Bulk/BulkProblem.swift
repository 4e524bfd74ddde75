import CRMArchive
import ZohoCRM

/// The errors that bulk jobs throw by themselves, each with a stable code, the reason and what to do next.
enum BulkProblem {
    static func refused(_ rule: String, _ message: String, _ call: String, _ nextAction: String) -> CRMError {
        CRMError(.refused(rule: rule), message, call: call, nextAction: nextAction)
    }

    static func condition(_ problem: String, call: String) -> CRMError {
        refused("bulk.condition", problem, call, "Write a condition within Zoho's limits.")
    }

    static func tooManyFields(_ count: Int, call: String) -> CRMError {
        refused(
            "bulk.too-many-fields", "\(count) fields were asked for; Zoho takes \(BulkLimits.fieldsPerRead) in one job.", call,
            "Ask for fewer, or for whole records.")
    }

    static func noRows(call: String) -> CRMError {
        refused("bulk.no-rows", "There are no rows to write.", call, "Give at least one, or don't start a job.")
    }

    static func tooManyRows(call: String) -> CRMError {
        refused(
            "bulk.too-many-rows", "There are more than \(BulkLimits.rowsPerWrite) rows; Zoho takes no more in one job.", call,
            "Write them in several jobs.")
    }

    static func tooManyColumns(_ count: Int, call: String) -> CRMError {
        refused(
            "bulk.too-many-columns", "The rows set \(count) different fields; Zoho takes \(BulkLimits.columnsPerWrite) in one job.", call,
            "Write rows that set the same fields in a job of their own.")
    }

    static func noChanges(_ row: Int, call: String) -> CRMError {
        refused("bulk.no-changes", "Row \(row) sets no field.", call, "Set a field, or leave the row out.")
    }

    static func noID(_ row: Int, call: String) -> CRMError {
        refused("bulk.no-id", "Row \(row) has no id to be found by.", call, "Read the record, or make it with its id.")
    }

    static func unfit(_ field: String, _ row: Int, call: String) -> CRMError {
        refused(
            "bulk.field", "Row \(row) sets \(field), whose values do not fit into a column of text.", call,
            "Leave it out, and write it record by record afterwards.")
    }

    static func mixedModules(_ field: String, call: String) -> CRMError {
        refused(
            "bulk.mixed-modules", "\(field) points into several modules, and a column of a bulk write into one.", call,
            "Write the rows of each module in a job of their own, with references that name it.")
    }

    static func mixedNulls(_ field: String, _ row: Int, call: String) -> CRMError {
        refused(
            "bulk.mixed-nulls",
            "Some row clears a field, and row \(row) leaves \(field) as it is: an empty cell cannot say both in one job.", call,
            "Write the rows that clear fields in a job of their own, all with the same fields set.")
    }

    static func notATable(_ message: String, call: String) -> CRMError {
        CRMError(
            .unexpectedAnswer("bulk-file"), message, call: call,
            nextAction: "Download the file with `file()` and see what it is.")
    }

    /// What is wrong with the file of a job.
    static func file(_ error: ArchiveError, call: String) -> CRMError {
        CRMError(
            .unexpectedAnswer("bulk-file"), "The file of the job cannot be read: \(error)", call: call,
            nextAction: "Download it again: Zoho keeps it for a day.", underlying: error)
    }
}
