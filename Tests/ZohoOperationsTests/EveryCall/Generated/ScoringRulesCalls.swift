// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `scoring_rules`, each called once.
enum ScoringRulesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("scoring_rules.activateScoringRule", activateScoringRule),
        GeneratedCall("scoring_rules.cloneScoringRule", cloneScoringRule),
        GeneratedCall("scoring_rules.createScoringRules", createScoringRules),
        GeneratedCall("scoring_rules.deactivateScoringRule", deactivateScoringRule),
        GeneratedCall("scoring_rules.deleteScoringRule", deleteScoringRule),
        GeneratedCall("scoring_rules.deleteScoringRules", deleteScoringRules),
        GeneratedCall("scoring_rules.getScoringRule", getScoringRule),
        GeneratedCall("scoring_rules.getScoringRules", getScoringRules),
        GeneratedCall("scoring_rules.runScoringRules", runScoringRules),
        GeneratedCall("scoring_rules.updateScoringRule", updateScoringRule),
        GeneratedCall("scoring_rules.updateScoringRules", updateScoringRules),
    ]

    private static func activateScoringRule(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.scoringRules.activate(samples.id("scoring_rules.activateScoringRule", "id")))
    }

    private static func cloneScoringRule(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.scoringRules.clone(samples.id("scoring_rules.cloneScoringRule", "id")))
    }

    private static func createScoringRules(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.scoringRules.create([ZohoCRM.ScoringRules.ScoringRule(active: true, description: "Sample", fieldRules: [ZohoCRM.ScoringRules.FieldRule(id: samples.id("scoring_rules.createScoringRules", "id"), score: 1)], id: samples.id("scoring_rules.createScoringRules", "id"), layout: ZohoCRM.ScoringRules.Layout(apiName: "Sample", id: samples.id("scoring_rules.createScoringRules", "id")), module: ZohoCRM.Modules.Module {
                $0.fieldStates = ["Sample"]
                $0.onDemandProperties = ["Sample"]
                $0.properties = ["Sample"]
                $0.activityBadge = "Enabled"
                $0.apiName = "Sample"
                $0.apiSupported = true
                $0.businessCardFieldLimit = 1
                $0.businessCardFields = ["Sample"]
                $0.chartView = true
                $0.chartViewSupported = true
                $0.commonSearchSupported = true
                $0.convertable = true
                $0.creatable = true
                $0.deletable = true
                $0.description = "Sample"
                $0.editable = true
                $0.emailTemplateSupport = true
                $0.emailParserSupported = true
                $0.feedsRequired = true
                $0.filterStatus = true
                $0.filterSupported = true
                $0.generatedType = "default"
                $0.hasMoreProfiles = true
                $0.id = samples.id("scoring_rules.createScoringRules", "id")
                $0.inventoryTemplateSupported = true
                $0.isBlueprintSupported = true
                $0.kanbanView = true
                $0.kanbanViewSupported = true
                $0.moduleName = "Sample"
                $0.perPage = 1
                $0.pluralLabel = "Sample"
                $0.presenceSubMenu = true
                $0.profileCount = 1
                $0.quickCreate = true
                $0.recycleBinOnDelete = true
                $0.scoringSupported = true
                $0.searchLayoutFields = ["Sample"]
                $0.sequenceNumber = 1
                $0.showAsTab = true
                $0.singularLabel = "Sample"
                $0.status = "Sample"
                $0.subMenuAvailable = true
                $0.trackCurrentData = true
                $0.triggersSupported = true
                $0.viewable = true
                $0.visibility = 1
                $0.visible = true
                $0.webLink = "https://example.com/plan"
                $0.webformSupported = true
                $0.ziaView = true
            }, name: "Sample", signalRules: [ZohoCRM.ScoringRules.SignalRule(id: samples.id("scoring_rules.createScoringRules", "id"), score: 1)])]))
    }

    private static func deactivateScoringRule(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.scoringRules.deactivate(samples.id("scoring_rules.deactivateScoringRule", "id")))
    }

    private static func deleteScoringRule(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.scoringRules.delete(samples.id("scoring_rules.deleteScoringRule", "id")))
    }

    private static func deleteScoringRules(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.scoringRules.delete(ids: [samples.id("scoring_rules.deleteScoringRules", "ids")]))
    }

    private static func getScoringRule(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.scoringRules.get(samples.id("scoring_rules.getScoringRule", "id"), layout: samples.id("scoring_rules.getScoringRule", "layout_id"), active: true, name: "Sample"))
    }

    private static func getScoringRules(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        for try await item in zoho.settings.scoringRules.list(module: "Leads", layout: samples.id("scoring_rules.getScoringRules", "layout_id"), active: true, name: "Sample", perPage: 1, limit: 5) { samples.take(item) }
    }

    private static func runScoringRules(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.leads.scoringRules.run(scoringRules: [samples.id("scoring_rules.runScoringRules", "scoring_rules")], layout: ZohoCRM.ScoringRules.Layout(apiName: "Sample", id: samples.id("scoring_rules.runScoringRules", "id"))))
    }

    private static func updateScoringRule(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.scoringRules.update(ZohoCRM.ScoringRules.ScoringRule(active: true, description: "Sample", fieldRules: [ZohoCRM.ScoringRules.FieldRule(id: samples.id("scoring_rules.updateScoringRule", "id"), score: 1)], id: samples.id("scoring_rules.updateScoringRule", "id"), layout: ZohoCRM.ScoringRules.Layout(apiName: "Sample", id: samples.id("scoring_rules.updateScoringRule", "id")), module: ZohoCRM.Modules.Module {
                $0.fieldStates = ["Sample"]
                $0.onDemandProperties = ["Sample"]
                $0.properties = ["Sample"]
                $0.activityBadge = "Enabled"
                $0.apiName = "Sample"
                $0.apiSupported = true
                $0.businessCardFieldLimit = 1
                $0.businessCardFields = ["Sample"]
                $0.chartView = true
                $0.chartViewSupported = true
                $0.commonSearchSupported = true
                $0.convertable = true
                $0.creatable = true
                $0.deletable = true
                $0.description = "Sample"
                $0.editable = true
                $0.emailTemplateSupport = true
                $0.emailParserSupported = true
                $0.feedsRequired = true
                $0.filterStatus = true
                $0.filterSupported = true
                $0.generatedType = "default"
                $0.hasMoreProfiles = true
                $0.id = samples.id("scoring_rules.updateScoringRule", "id")
                $0.inventoryTemplateSupported = true
                $0.isBlueprintSupported = true
                $0.kanbanView = true
                $0.kanbanViewSupported = true
                $0.moduleName = "Sample"
                $0.perPage = 1
                $0.pluralLabel = "Sample"
                $0.presenceSubMenu = true
                $0.profileCount = 1
                $0.quickCreate = true
                $0.recycleBinOnDelete = true
                $0.scoringSupported = true
                $0.searchLayoutFields = ["Sample"]
                $0.sequenceNumber = 1
                $0.showAsTab = true
                $0.singularLabel = "Sample"
                $0.status = "Sample"
                $0.subMenuAvailable = true
                $0.trackCurrentData = true
                $0.triggersSupported = true
                $0.viewable = true
                $0.visibility = 1
                $0.visible = true
                $0.webLink = "https://example.com/plan"
                $0.webformSupported = true
                $0.ziaView = true
            }, name: "Sample", signalRules: [ZohoCRM.ScoringRules.SignalRule(id: samples.id("scoring_rules.updateScoringRule", "id"), score: 1)]), id: samples.id("scoring_rules.updateScoringRule", "id")))
    }

    private static func updateScoringRules(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.scoringRules.update([ZohoCRM.ScoringRules.ScoringRule(active: true, description: "Sample", fieldRules: [ZohoCRM.ScoringRules.FieldRule(id: samples.id("scoring_rules.updateScoringRules", "id"), score: 1)], id: samples.id("scoring_rules.updateScoringRules", "id"), layout: ZohoCRM.ScoringRules.Layout(apiName: "Sample", id: samples.id("scoring_rules.updateScoringRules", "id")), module: ZohoCRM.Modules.Module {
                $0.fieldStates = ["Sample"]
                $0.onDemandProperties = ["Sample"]
                $0.properties = ["Sample"]
                $0.activityBadge = "Enabled"
                $0.apiName = "Sample"
                $0.apiSupported = true
                $0.businessCardFieldLimit = 1
                $0.businessCardFields = ["Sample"]
                $0.chartView = true
                $0.chartViewSupported = true
                $0.commonSearchSupported = true
                $0.convertable = true
                $0.creatable = true
                $0.deletable = true
                $0.description = "Sample"
                $0.editable = true
                $0.emailTemplateSupport = true
                $0.emailParserSupported = true
                $0.feedsRequired = true
                $0.filterStatus = true
                $0.filterSupported = true
                $0.generatedType = "default"
                $0.hasMoreProfiles = true
                $0.id = samples.id("scoring_rules.updateScoringRules", "id")
                $0.inventoryTemplateSupported = true
                $0.isBlueprintSupported = true
                $0.kanbanView = true
                $0.kanbanViewSupported = true
                $0.moduleName = "Sample"
                $0.perPage = 1
                $0.pluralLabel = "Sample"
                $0.presenceSubMenu = true
                $0.profileCount = 1
                $0.quickCreate = true
                $0.recycleBinOnDelete = true
                $0.scoringSupported = true
                $0.searchLayoutFields = ["Sample"]
                $0.sequenceNumber = 1
                $0.showAsTab = true
                $0.singularLabel = "Sample"
                $0.status = "Sample"
                $0.subMenuAvailable = true
                $0.trackCurrentData = true
                $0.triggersSupported = true
                $0.viewable = true
                $0.visibility = 1
                $0.visible = true
                $0.webLink = "https://example.com/plan"
                $0.webformSupported = true
                $0.ziaView = true
            }, name: "Sample", signalRules: [ZohoCRM.ScoringRules.SignalRule(id: samples.id("scoring_rules.updateScoringRules", "id"), score: 1)])]))
    }
}
