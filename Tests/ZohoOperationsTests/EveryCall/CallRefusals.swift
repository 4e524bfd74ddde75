import ZohoOperations

/// What calls of the tables may meet, as their values are made up, and what is known not to agree.
enum CallRefusals {
    /// Whether an endpoint that works on the sandbox's data may refuse a call for its values: ids of nothing, things that
    /// are switched off. What is answered from the endpoint spec alone is never refused.
    static func isOfData(_ error: CRMError) -> Bool {
        if let code = error.crmCode { return code != "NOT_SUPPORTED" && code != "REQUIRED_PARAM_MISSING" }
        return ["answer.not-found", "answer.not-modified", "answer.no-file"].contains(error.code)
    }

    /// What checks remark of calls that are right, by operation: a part of the remark.
    static let remarks: [String: String] = [
        // The id in the query is that of a file; the check takes it for the record's.
        "download_attachments.getDownloadAttachmentsDetails": "path.record_id has the unknown value",
        "download_inline_images.getDownloadInlineImages": "path.record_id has the unknown value",
        // Documented beside the description.
        "share_records.shareRecord": "is not in the spec", "share_records.updateSharePermissions": "is not in the spec",
    ]

    static func isRemarked(_ check: String?, of operation: String?) -> Bool {
        guard let check, let remark = operation.flatMap({ remarks[$0] }) else { return false }
        return check.contains(remark)
    }
}
