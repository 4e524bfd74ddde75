import CRMRuntime
import RecordCore

// What there is: modules, their fields, their related lists, as the signed-in user sees them.
extension VtigerCRM {
    /// The modules and other types that the user may see, in the server's order.
    ///
    ///     for type in try await vtiger.types() where type.isEntity { print(type.name, type.label) }
    ///     let withMail = try await vtiger.types(withFields: ["email"])
    ///
    /// - Parameter fieldTypes: only those with a field of any of these types; nil for all. Servers find types that have a
    ///   look of their own (`email`, `phone`, `url`, `text`, `boolean`, `picklist`, `multipicklist`, `currency`, `reference`,
    ///   `owner`, `image`, `file`) and no others: `string`, `date`, `double` and the like give an empty list.
    /// - Throws: ``CRMError``.
    public func types(withFields fieldTypes: [String]? = nil) async throws -> [ListedType] {
        var call = OperationCall(self, "operations.listTypes", .get, "listtypes", isRepeatable: true)
        call.query("fieldTypeList", encoded: fieldTypes)
        return ListedType.list(.object(try await call.send().object()))
    }

    /// Fields and permissions of a module or another type, as the user has them.
    ///
    ///     let leads = try await vtiger.describe("Leads")
    ///     for field in leads.fields ?? [] where field.mandatory == true { print(field.name ?? "", field.type?.name ?? "") }
    ///
    /// What it says about ids counts from then on, as with ``Records/learnIDPrefix()``.
    ///
    /// - Parameter name: as in ``types(withFields:)``: `Leads`, with its capital.
    /// - Throws: ``CRMError`` `vtiger.ACCESS_DENIED` for a type that is not there or not open to the user.
    public func describe(_ name: String) async throws -> VtigerCRM.Operations.TypeDescription {
        let description = try await metadata.describe(name)
        if let prefix = description.idPrefix, !prefix.isEmpty { prefixes.learn(RawRecordID("\(prefix)x1"), of: name) }
        return description
    }

    /// The related lists of a module, in the server's order.
    ///
    ///     let lists = try await vtiger.relatedTypes(of: "Accounts")
    ///     lists.first { $0.type == "SalesOrder" }?.relation   // "Sales Order"
    ///
    /// - Throws: ``CRMError`` `vtiger.ACCESS_DENIED` for a module that is not there or not open to the user;
    ///   `http.status-500` for types that are no modules (servers fail at them without a word).
    public func relatedTypes(of module: String) async throws -> [RelatedType] {
        var call = OperationCall(self, "operations.relatedTypes", .get, "relatedtypes", isRepeatable: true)
        call.query("elementType", module)
        return RelatedType.list(.object(try await call.send().object()))
    }
}
