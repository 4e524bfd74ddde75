import CRMRuntime
import RecordCore

// What Zoho puts into `details` when it refuses a record. All of it depends on the code; nothing is always there.
extension CRMError {
    /// The API name of the field that the error is about.
    public var fieldName: String? { details?["api_name"]?.string }

    /// The place in the request, such as `$.data[2].Company`. In a batch the index is that of the record in the
    /// whole batch, whichever call it was sent with.
    public var jsonPath: String? { details?["json_path"]?.string }

    /// The record that already holds the value, where the code is `DUPLICATE_DATA`.
    public var duplicateRecordID: RawRecordID? {
        (details?["duplicate_record"]?["id"]?.string ?? details?["id"]?.string).map { RawRecordID($0) }
    }

    /// Every error of a record that has several (`MULTIPLE_OR_MULTI_ERRORS`); otherwise this error alone.
    public var recordErrors: [CRMError] {
        guard let nested = details?["errors"]?.array, !nested.isEmpty else { return [self] }
        return nested.map { RecordProblem.refused($0, status: httpStatus, call: call) }
    }
}
