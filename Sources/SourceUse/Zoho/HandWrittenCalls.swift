/// What the functions of the libraries that are written by hand call. Overloads make the same calls.
public enum HandWrittenCalls {
    /// Libraries whose types calls begin with.
    static let libraries = ["ZohoCRM", "ZohoOperations", "ZohoMetadata"]
    /// Members of a client that give a client.
    static let clients: Set<String> = ["inOrganisation", "withResponses", "asCurrent", "connected"]
    /// Functions of accounts that give one.
    static let makers: Set<String> = ["client"]
    /// Record types of the libraries, and their modules.
    static let recordTypes = ["RecordNote": "Notes", "RecordAttachment": "Attachments"]
    static let query = ["coql.getRecords"]
    /// Names that are hardly anything else's.
    static let telling: Set<String> = [
        "massUpdate", "massDelete", "massConvert", "massChangeOwner", "upsert", "addTags", "removeTags", "assignTerritories", "removeTerritories",
        "changeOwner", "uploadPhoto", "downloadPhoto", "deletePhoto", "addNote", "updateNote", "deleteNote", "sendMail", "conversionOptions",
        "lockInformation", "revokeSharing", "updateSharing", "bulkRead", "bulkReadJob", "bulkReadCalendar", "bulkWrite", "bulkWriteJob", "verifySchema",
    ]

    public static let functions: [ClientFunction] = groups.flatMap { owner, functions in
        functions.map { ClientFunction(owner, $0.0, operations: $0.1) }
    }

    private static let groups: [(ClientFunction.Owner, [(String, [String])])] = [
        (.records([]), records), (.record([]), record), (.client(["files"]), files), (.client(["jobs"]), jobs), (.client(["tags"]), tags), (.client([]), client),
    ]

    private static let client: [(String, [String])] = [
        ("query", query), ("blueprint", ["blueprint.getBluePrint"]),
        // Compares the organisation's metadata with generated code.
        ("verifySchema", ["modules.getModules", "fields.getFields", "layouts.getLayouts", "related_lists.getRelatedLists"]),
    ]

    /// Beside those that are generated.
    private static let tags: [(String, [String])] = [("addTags", ["tags.addTags"]), ("removeTags", ["tags.removeTags"])]

    private static let files: [(String, [String])] = [
        ("upload", ["files.uploadFiles"]), ("download", ["files.getFile"]), ("data", ["files.getFile"]),
    ]

    private static let jobs: [(String, [String])] = [
        ("tagDeletion", ["mass_delete_tags.getStatus"]), ("userTransfer", ["users_transfer_delete.getStatus"]),
        ("userGroupDeletion", ["user_groups.getStatus"]), ("inventoryConversion", ["inventory_mass_convert.getScheduledJobsDetails"]),
        ("portalInvitation", ["portal_invite.getBulkInviteStatus"]),
        ("auditLogExport", ["audit_log_export.getExportedAuditLog", "audit_log_export.downloadExportAuditLogResult"]),
        ("backup", ["backup.getDetails", "backup.getUrls", "backup.downloadBackedUpData"]), ("bulkRead", bulkRead),
    ]

    private static let bulkRead = ["bulk_read.createBulkReadJob", "bulk_read.getBulkReadJobDetails", "bulk_read.downloadResult"]

    private static let records: [(String, [String])] = [
        ("list", ["record.getRecords"]), ("get", ["record.getRecord", "record.getRecordUsingExternalId"]),
        ("find", ["record.getRecord", "record.getRecordUsingExternalId"]), ("create", ["record.createRecords"]),
        ("update", ["record.updateRecords", "record.updateRecord", "record.updateRecordUsingExternalId"]), ("upsert", ["record.upsertRecords"]),
        ("delete", ["record.deleteRecords", "record.deleteRecord", "record.deleteRecordUsingExternalId"]),
        ("search", ["module_search.searchModule"]), ("count", ["record_count.getCount", "record_count.createCount"]), ("deleted", ["record.getDeletedRecords"]),
        ("fullText", ["fetch_full_data.getRichTextRecord"]), ("addTags", ["tags.addTagsToMultipleRecords"]),
        ("removeTags", ["tags.removeTagsFromMultipleRecords"]), ("changeOwner", ["change_owner.changeOwners"]),
        ("assignTerritories", ["record.assignTerritoriesToMultipleRecords"]), ("removeTerritories", ["record.removeTerritoriesFromMultipleRecords"]),
        ("massUpdate", ["mass_update.massUpdate", "mass_update.getStatus"]),
        ("massDelete", ["mass_delete_cvid.massDeleteByRecordId", "mass_delete_cvid.getMassDeleteStatus"]),
        ("massConvert", ["mass_convert.massConvert", "mass_convert.getJobStatus"]),
        ("massChangeOwner", ["mass_change_owner.changeOwner", "mass_change_owner.checkStatus"]),
        ("bulkRead", bulkRead), ("bulkReadCalendar", bulkRead), ("bulkReadJob", bulkRead),
        (
            "bulkWrite",
            // The first only for clients that were not told their organisation.
            [
                "org.getOrganization", "bulk_write.uploadFile", "bulk_write.createBulkWriteJob", "bulk_write.getBulkWriteJobDetails",
                "bulk_write.downloadBulkWriteResult",
            ]
        ), ("bulkWriteJob", ["bulk_write.getBulkWriteJobDetails", "bulk_write.downloadBulkWriteResult"]),
    ]

    private static let record: [(String, [String])] = [
        ("related", ["related_records.getRelatedRecords"]), ("link", ["related_records.updateRelatedRecords"]),
        ("unlink", ["related_records.delinkRecords"]), ("notes", ["notes.getNotes"]), ("addNote", ["notes.createNotes"]),
        ("updateNote", ["notes.updateNote"]), ("deleteNote", ["notes.deleteNote"]), ("deleteNotes", ["notes.deleteNotes"]),
        ("attachments", ["attachments.getAttachments"]), ("attach", ["attachments.uploadFile", "attachments.uploadUrlAttachments"]),
        // Of attachments, and of files in fields.
        ("download", ["attachments.getAttachment", "field_attachments.getFieldAttachments"]),
        ("data", ["attachments.getAttachment", "field_attachments.getFieldAttachments"]), ("deleteAttachment", ["attachments.deleteAttachment"]),
        ("deleteAttachments", ["attachments.deleteAttachments"]), ("uploadPhoto", ["record_photo.uploadPhoto"]),
        ("downloadPhoto", ["record_photo.getPhoto"]), ("photoData", ["record_photo.getPhoto"]), ("deletePhoto", ["record_photo.deletePhoto"]),
        ("addTags", ["tags.addTags"]), ("removeTags", ["tags.removeTags"]), ("timeline", ["timelines.getTimelines"]),
        ("blueprint", ["blueprint.getBluePrint"]), ("proceed", ["blueprint.updateBluePrint"]),
        ("changeOwner", ["change_owner.changeOwner"]), ("clone", ["record.cloneRecord"]), ("convert", ["convert_lead.convertLead"]),
        ("conversionOptions", ["conversion_option.leadConversionOptions"]), ("lock", ["record_locking.lockRecords"]),
        ("lockInformation", ["record_locking.getRecordLockingInformations"]),
        ("unlock", ["record_locking.unlockRecord", "record_locking.getRecordLockingInformations"]),
        ("updateLock", ["record_locking.updateRecordLockingInformation", "record_locking.getRecordLockingInformations"]),
        ("email", ["email_related_records.getEmailsRelatedRecord"]), ("emails", ["email_related_records.getEmailsRelatedRecords"]),
        ("sendMail", ["send_mail.sendMail"]), ("merge", ["find_and_merge.mergeRecords", "find_and_merge.getRecordMerge"]),
        ("share", ["share_records.shareRecord"]), ("sharing", ["share_records.getSharedRecordDetails"]),
        ("updateSharing", ["share_records.updateSharePermissions"]), ("revokeSharing", ["share_records.revokeSharedRecord"]),
        ("assignTerritories", ["record.assignTerritoryToRecord"]), ("removeTerritories", ["record.removeTerritoriesFromRecord"]),
    ]
}
