import ZohoCRM

/// What is checked before a bulk read is started.
enum BulkReadStart {
    static let callName = "bulkRead.start"

    static func query<Record>(
        _ fields: [String]?, _ condition: QueryCondition<Record>?, _ view: RawRecordID?, _ callback: BulkCallback?
    ) throws(CRMError) -> BulkReadQuery {
        if let problem = condition?.bulkProblem { throw BulkProblem.condition(problem, call: callName) }
        if let fields, fields.count > BulkLimits.fieldsPerRead { throw BulkProblem.tooManyFields(fields.count, call: callName) }
        var query = BulkReadQuery(module: Record.schema.module)
        query.fields = fields
        query.criteria = condition?.bulkCriteria
        query.view = view
        query.callback = callback
        return query
    }
}
