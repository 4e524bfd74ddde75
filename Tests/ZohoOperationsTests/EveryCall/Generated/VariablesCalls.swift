// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `variables`, each called once.
enum VariablesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("variables.createVariables", createVariables),
        GeneratedCall("variables.deleteVariable", deleteVariable),
        GeneratedCall("variables.deleteVariables", deleteVariables),
        GeneratedCall("variables.getVariableById", getVariableById),
        GeneratedCall("variables.getVariables", getVariables),
        GeneratedCall("variables.updateVariableById", updateVariableById),
        GeneratedCall("variables.updateVariables", updateVariables),
    ]

    private static func createVariables(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.variables.create([ZohoCRM.Variables.Variable(apiName: "Sample", description: "Sample", id: samples.id("variables.createVariables", "id"), name: "Sample", readOnly: true, source: "Sample", type: "date", value: ["key": "value"], variableGroup: ZohoCRM.Variables.VariableGroup(apiName: "Sample", id: samples.id("variables.createVariables", "id"), name: "Sample"))]))
    }

    private static func deleteVariable(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.variables.delete(samples.id("variables.deleteVariable", "id")))
    }

    private static func deleteVariables(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.variables.delete(ids: [samples.id("variables.deleteVariables", "ids")]))
    }

    private static func getVariableById(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.variables.get(samples.idOrName("variables.getVariableById", "id"), group: "Sample"))
    }

    private static func getVariables(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.variables.list(group: "Sample"))
    }

    private static func updateVariableById(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.variables.update(ZohoCRM.Variables.Variable(apiName: "Sample", description: "Sample", id: samples.id("variables.updateVariableById", "id"), name: "Sample", readOnly: true, source: "Sample", type: "date", value: ["key": "value"], variableGroup: ZohoCRM.Variables.VariableGroup(apiName: "Sample", id: samples.id("variables.updateVariableById", "id"), name: "Sample")), id: samples.idOrName("variables.updateVariableById", "id"), group: "Sample"))
    }

    private static func updateVariables(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.variables.update([ZohoCRM.Variables.Variable(apiName: "Sample", description: "Sample", id: samples.id("variables.updateVariables", "id"), name: "Sample", readOnly: true, source: "Sample", type: "date", value: ["key": "value"], variableGroup: ZohoCRM.Variables.VariableGroup(apiName: "Sample", id: samples.id("variables.updateVariables", "id"), name: "Sample"))]))
    }
}
