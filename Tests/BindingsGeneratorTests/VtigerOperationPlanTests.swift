import CRMSchema
import Foundation
import Testing

@testable import BindingsGenerator

/// The functions of Vtiger's operations, held against what real servers register.
struct VtigerOperationPlanTests {
    /// All operations that servers 8.2.0 and 8.4.0 register, with the method that each reads its parameters from.
    private static let registered: [String: String] = [
        "getchallenge": "GET", "login": "POST", "extendsession": "POST", "logout": "POST", "listtypes": "GET", "describe": "GET", "create": "POST",
        "retrieve": "GET", "update": "POST", "revise": "POST", "delete": "POST", "query": "GET", "sync": "GET", "convertlead": "POST",
        "changePassword": "POST", "deleteUser": "POST", "relatedtypes": "GET", "retrieve_related": "GET", "query_related": "GET", "add_related": "POST",
        "retrieve_inventory": "GET", "files_retrieve": "GET", "mobile.fetchallalerts": "POST", "mobile.alertdetailswithmessage": "POST",
        "mobile.fetchmodulefilters": "POST", "mobile.fetchrecord": "POST", "mobile.fetchrecordwithgrouping": "POST",
        "mobile.filterdetailswithcount": "POST", "mobile.listmodulerecords": "POST", "mobile.saverecord": "POST", "mobile.syncModuleRecords": "POST",
        "mobile.query": "POST", "mobile.querywithgrouping": "POST", "wsapp_register": "POST", "wsapp_deregister": "POST", "wsapp_get": "POST",
        "wsapp_put": "POST", "wsapp_map": "POST",
    ]

    private static let operations = OperationPlanTests.vtiger.operations

    @Test func theSpecHasAllAndNothingElse() {
        #expect(Self.registered.count == 38)
        let described = Dictionary(Self.operations.map { ($0.operation?.value ?? "", $0.method.value) }) { first, _ in first }
        #expect(described == Self.registered && Self.operations.count == 38)
    }

    /// A server reads them from nowhere else.
    @Test func parametersStandWhereTheMethodSays() {
        for operation in Self.operations {
            #expect(operation.path.value == "/webservice.php")
            let place: ParameterDescription.Place = operation.method.value == "GET" ? .query : .form
            for parameter in operation.parameters { #expect(parameter.place == place, "\(operation.id.value) \(parameter.name.value)") }
        }
        #expect(Self.operations.filter { !$0.needsSession }.compactMap(\.operation?.value).sorted() == ["getchallenge", "login"])
    }

    /// Keys and passwords are of a type that shows nothing.
    @Test func secretsAreSecret() {
        let secrets = Self.operations.flatMap(\.parameters).filter(\.isSecret).map(\.name.value)
        #expect(secrets.sorted() == ["accessKey", "confirmPassword", "newPassword", "oldPassword"])
        let change = OperationPlan(OperationPlanTests.vtiger).function(of: "operations.changePassword")
        #expect(change?.signature.contains("from: Secret, to: Secret, confirmation: Secret") == true)
    }

    @Test func everyOperationHasAFunction() {
        let plan = OperationPlan(OperationPlanTests.vtiger)
        #expect(plan.diagnostics.map(\.message) == [] && plan.functions.count == 38)
        for function in plan.functions { #expect(function.call.hasPrefix("vtiger."), "\(function.id)") }
        #expect(plan.function(of: "operations.describe")?.call == "vtiger.metadata.describe(_:)")
        #expect(plan.function(of: "operations.retrieve")?.scope == .module && plan.function(of: "operations.retrieveRelated")?.scope == .record)
        #expect(plan.function(of: "operations.mapApp")?.signature == "func map(_ element: JSONValue, key: String) async throws")
    }

    /// Generated modules must not have accessors of the same names.
    @Test func accessorsOfGroupsAreReserved() {
        let words = Set(OperationPlan(OperationPlanTests.vtiger).functions.filter { !$0.isWritten }.compactMap(\.access.first))
        #expect(words.subtracting(VendorProfile.vtiger.reservedAccessors).sorted() == [])
    }

    /// What does not work somewhere is said where the function is declared.
    @Test func brokenOnesSaySo() throws {
        let files = BindingsGenerator.generateOperations(schema: OperationPlanTests.vtiger).output.files
        let inventory = try #require(files.first { $0.name == "InventoryOperations.swift" })
        #expect(inventory.text.contains("Does not work everywhere: 8.2 and 8.4 answer HTTP 500 with an empty body."))
        let mobile = try #require(files.first { $0.name == "MobileOperations.swift" })
        #expect(mobile.text.contains("8.2 answers HTTP 500") && mobile.text.contains("no recording shows it"))
    }
}
