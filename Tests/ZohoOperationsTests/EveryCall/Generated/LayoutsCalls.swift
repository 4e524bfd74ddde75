// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `layouts`, each called once.
enum LayoutsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("layouts.activateCustomLayout", activateCustomLayout),
        GeneratedCall("layouts.deactivateCustomLayout", deactivateCustomLayout),
        GeneratedCall("layouts.deleteCustomLayout", deleteCustomLayout),
        GeneratedCall("layouts.getLayout", getLayout),
        GeneratedCall("layouts.getLayouts", getLayouts),
        GeneratedCall("layouts.updateCustomLayout", updateCustomLayout),
        GeneratedCall("layouts.updateCustomLayouts", updateCustomLayouts),
    ]

    private static func activateCustomLayout(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.layouts.activate(ZohoCRM.Layouts.Layout {
            $0.actionsAllowed = ZohoCRM.Layouts.ActionsAllowed(clone: true, deactivate: true, delete: true, downgrade: true, edit: true, rename: true, setLayoutPermissions: true)
            $0.apiName = "Sample"
            $0.convertMapping = ZohoCRM.Layouts.ConvertMapping()
            $0.createdFor = ZohoCRM.Users.MinifiedUser(email: "ada@example.com", id: samples.id("layouts.activateCustomLayout", "id"), name: "Sample")
            $0.displayLabel = "Sample"
            $0.displayType = 1
            $0.generatedType = "Sample"
            $0.hasMoreProfiles = true
            $0.id = samples.id("layouts.activateCustomLayout", "id")
            $0.mode = "Sample"
            $0.name = "Sample"
            $0.profiles = [ZohoCRM.Layouts.Profile(default: true, id: samples.id("layouts.activateCustomLayout", "id"), name: "Sample")]
            $0.sections = [ZohoCRM.Layouts.Section {
                $0.apiName = "Sample"
                $0.columnCount = 1
                $0.displayLabel = "Sample"
                $0.generatedType = "Sample"
                $0.id = samples.id("layouts.activateCustomLayout", "id")
                $0.isSubformSection = true
                $0.name = "Sample"
                $0.sequenceNumber = 1
                $0.tabTraversal = "Sample"
                $0.type = "Sample"
            }]
            $0.showBusinessCard = true
            $0.source = "Sample"
            $0.status = "Sample"
            $0.subformProperties = ZohoCRM.Layouts.SubformProperties(pinnedColumn: true)
            $0.visible = true
        }, id: samples.id("layouts.activateCustomLayout", "id"), module: "Leads"))
    }

    private static func deactivateCustomLayout(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.layouts.deactivate(samples.id("layouts.deactivateCustomLayout", "id"), transferTo: samples.id("layouts.deactivateCustomLayout", "transfer_to"), module: "Leads"))
    }

    private static func deleteCustomLayout(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.layouts.delete(samples.id("layouts.deleteCustomLayout", "id"), module: "Leads", transferTo: samples.id("layouts.deleteCustomLayout", "transfer_to")))
    }

    private static func getLayout(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.layouts.get(samples.id("layouts.getLayout", "id"), module: "Leads"))
    }

    private static func getLayouts(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.layouts.list(module: "Leads"))
    }

    private static func updateCustomLayout(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.layouts.update(ZohoCRM.Layouts.Layout {
            $0.actionsAllowed = ZohoCRM.Layouts.ActionsAllowed(clone: true, deactivate: true, delete: true, downgrade: true, edit: true, rename: true, setLayoutPermissions: true)
            $0.apiName = "Sample"
            $0.convertMapping = ZohoCRM.Layouts.ConvertMapping()
            $0.createdFor = ZohoCRM.Users.MinifiedUser(email: "ada@example.com", id: samples.id("layouts.updateCustomLayout", "id"), name: "Sample")
            $0.displayLabel = "Sample"
            $0.displayType = 1
            $0.generatedType = "Sample"
            $0.hasMoreProfiles = true
            $0.id = samples.id("layouts.updateCustomLayout", "id")
            $0.mode = "Sample"
            $0.name = "Sample"
            $0.profiles = [ZohoCRM.Layouts.Profile(default: true, id: samples.id("layouts.updateCustomLayout", "id"), name: "Sample")]
            $0.sections = [ZohoCRM.Layouts.Section {
                $0.apiName = "Sample"
                $0.columnCount = 1
                $0.displayLabel = "Sample"
                $0.generatedType = "Sample"
                $0.id = samples.id("layouts.updateCustomLayout", "id")
                $0.isSubformSection = true
                $0.name = "Sample"
                $0.sequenceNumber = 1
                $0.tabTraversal = "Sample"
                $0.type = "Sample"
            }]
            $0.showBusinessCard = true
            $0.source = "Sample"
            $0.status = "Sample"
            $0.subformProperties = ZohoCRM.Layouts.SubformProperties(pinnedColumn: true)
            $0.visible = true
        }, id: samples.id("layouts.updateCustomLayout", "id"), module: "Leads"))
    }

    private static func updateCustomLayouts(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.layouts.update([ZohoCRM.Layouts.Layout {
            $0.actionsAllowed = ZohoCRM.Layouts.ActionsAllowed(clone: true, deactivate: true, delete: true, downgrade: true, edit: true, rename: true, setLayoutPermissions: true)
            $0.apiName = "Sample"
            $0.convertMapping = ZohoCRM.Layouts.ConvertMapping()
            $0.createdFor = ZohoCRM.Users.MinifiedUser(email: "ada@example.com", id: samples.id("layouts.updateCustomLayouts", "id"), name: "Sample")
            $0.displayLabel = "Sample"
            $0.displayType = 1
            $0.generatedType = "Sample"
            $0.hasMoreProfiles = true
            $0.id = samples.id("layouts.updateCustomLayouts", "id")
            $0.mode = "Sample"
            $0.name = "Sample"
            $0.profiles = [ZohoCRM.Layouts.Profile(default: true, id: samples.id("layouts.updateCustomLayouts", "id"), name: "Sample")]
            $0.sections = [ZohoCRM.Layouts.Section {
                $0.apiName = "Sample"
                $0.columnCount = 1
                $0.displayLabel = "Sample"
                $0.generatedType = "Sample"
                $0.id = samples.id("layouts.updateCustomLayouts", "id")
                $0.isSubformSection = true
                $0.name = "Sample"
                $0.sequenceNumber = 1
                $0.tabTraversal = "Sample"
                $0.type = "Sample"
            }]
            $0.showBusinessCard = true
            $0.source = "Sample"
            $0.status = "Sample"
            $0.subformProperties = ZohoCRM.Layouts.SubformProperties(pinnedColumn: true)
            $0.visible = true
        }], module: "Leads"))
    }
}
