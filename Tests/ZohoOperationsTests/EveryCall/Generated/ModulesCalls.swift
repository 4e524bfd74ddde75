// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `modules`, each called once.
enum ModulesCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("modules.createCustomModules", createCustomModules),
        GeneratedCall("modules.getModule", getModule),
        GeneratedCall("modules.getModules", getModules),
        GeneratedCall("modules.updateCustomModules", updateCustomModules),
        GeneratedCall("modules.updateModule", updateModule),
    ]

    private static func createCustomModules(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.modules.create([ZohoCRM.Modules.Module {
            $0.fieldStates = ["Sample"]
            $0.onDemandProperties = ["Sample"]
            $0.properties = ["Sample"]
            $0.activityBadge = "Enabled"
            $0.apiName = "Sample"
            $0.apiSupported = true
            $0.arguments = [ZohoCRM.Modules.Argument(name: "Sample", value: "Sample")]
            $0.businessCardFieldLimit = 1
            $0.businessCardFields = ["Sample"]
            $0.chartView = true
            $0.chartViewSupported = true
            $0.commonSearchSupported = true
            $0.convertable = true
            $0.creatable = true
            $0.customView = ZohoCRM.CustomViews.CustomView {
                $0.accessType = "shared"
                $0.category = "Sample"
                $0.`default` = true
                $0.displayValue = "Sample"
                $0.favorite = 1
                $0.id = samples.id("modules.createCustomModules", "id")
                $0.lastAccessedTime = ZonedDateTime(secondsSince1970: 1_777_900_000)
                $0.locked = true
                $0.name = "Sample"
                $0.offline = true
                $0.sortOrder = "asc"
                $0.systemDefined = true
                $0.systemName = "Sample"
            }
            $0.defaultMappingFields = [ZohoCRM.Fields.MinifiedField(apiName: "Sample", id: samples.id("modules.createCustomModules", "id"))]
            $0.deletable = true
            $0.description = "Sample"
            $0.displayField = ZohoCRM.Fields.MinifiedField(apiName: "Sample", id: samples.id("modules.createCustomModules", "id"))
            $0.editable = true
            $0.emailTemplateSupport = true
            $0.emailParserSupported = true
            $0.feedsRequired = true
            $0.fields = [ZohoCRM.Modules.Field {
                $0.updateExistingRecords = true
                $0.additionalColumn = "Sample"
                $0.apiName = "Sample"
                $0.availableInUserLayout = true
                $0.blueprintSupported = true
                $0.businesscardSupported = true
                $0.category = 1
                $0.colourCodeEnabledBySystem = true
                $0.columnName = "Sample"
                $0.commonPicklist = ["key": "value"]
                $0.createdSource = "Sample"
                $0.customField = true
                $0.customizableProperties = ["Sample"]
                $0.dataType = "Sample"
                $0.decimalPlace = 1
                $0.defaultValue = "Sample"
                $0.displayField = true
                $0.displayLabel = "Sample"
                $0.displayType = 1
                $0.enableColourCode = true
                $0.fieldLabel = "Sample"
                $0.fieldReadOnly = true
                $0.filterable = true
                $0.hipaaComplianceEnabled = true
                $0.id = samples.id("modules.createCustomModules", "id")
                $0.jsonType = "Sample"
                $0.length = 1
                $0.massUpdate = true
                $0.numberSeparator = true
                $0.pickListValuesSortedLexically = true
                $0.quickSequenceNumber = "Sample"
                $0.readOnly = true
                $0.searchable = true
                $0.separator = true
                $0.sequenceNumber = 1
                $0.showType = 1
                $0.sortable = true
                $0.staticField = true
                $0.systemMandatory = true
                $0.type = "Sample"
                $0.uiType = 1
                $0.virtualField = true
                $0.visible = true
                $0.webhook = true
            }]
            $0.filterStatus = true
            $0.filterSupported = true
            $0.generatedType = "default"
            $0.hasMoreProfiles = true
            $0.id = samples.id("modules.createCustomModules", "id")
            $0.inventoryTemplateSupported = true
            $0.isBlueprintSupported = true
            $0.kanbanView = true
            $0.kanbanViewSupported = true
            $0.layoutAssociations = [ZohoCRM.Fields.LayoutAssociation(apiName: "Sample", id: samples.id("modules.createCustomModules", "id"), name: "Sample")]
            $0.layouts = [ZohoCRM.Layouts.MinifiedLayout(id: samples.id("modules.createCustomModules", "id"), name: "Sample")]
            $0.lookupFieldProperties = ZohoCRM.Modules.LookupFieldProperties()
            $0.moduleName = "Sample"
            $0.parentModule = ZohoCRM.Modules.MinifiedModule(apiName: "Sample", id: samples.id("modules.createCustomModules", "id"), module: "Sample", moduleName: "Sample")
            $0.perPage = 1
            $0.pluralLabel = "Sample"
            $0.presenceSubMenu = true
            $0.profileCount = 1
            $0.profiles = [ZohoCRM.Profiles.MinifiedProfile(id: samples.id("modules.createCustomModules", "id"), name: "Sample")]
            $0.quickCreate = true
            $0.recycleBinOnDelete = true
            $0.relatedListProperties = ZohoCRM.Modules.RelatedListProperties(fields: ["Sample"], sortOrder: "Sample")
            $0.relatedLists = [ZohoCRM.RelatedLists.RelatedList {
                $0.action = "Sample"
                $0.apiName = "Sample"
                $0.connectedmodule = "Sample"
                $0.customizeDisplayLabel = true
                $0.customizeFields = true
                $0.customizeSort = true
                $0.displayLabel = "Sample"
                $0.href = "Sample"
                $0.id = samples.id("modules.createCustomModules", "id")
                $0.linkingmodule = "https://example.com/plan"
                $0.name = "Sample"
                $0.sequenceNumber = "Sample"
                $0.sortOrder = "Sample"
                $0.status = "visible"
                $0.type = "Sample"
            }]
            $0.scoringSupported = true
            $0.searchLayoutFields = ["Sample"]
            $0.sequenceNumber = 1
            $0.showAsTab = true
            $0.singularLabel = "Sample"
            $0.staticSubformProperties = ZohoCRM.Modules.StaticSubformProperties()
            $0.status = "Sample"
            $0.subMenuAvailable = true
            $0.territory = ZohoCRM.Modules.Territory(id: samples.id("modules.createCustomModules", "id"), name: "Sample", subordinates: true)
            $0.trackCurrentData = true
            $0.triggersSupported = true
            $0.viewable = true
            $0.visibility = 1
            $0.visible = true
            $0.webLink = "https://example.com/plan"
            $0.webformSupported = true
            $0.ziaView = true
        }]))
    }

    private static func getModule(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.modules.get(samples.idOrName("modules.getModule", "id")))
    }

    private static func getModules(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.modules.list(status: "visible"))
    }

    private static func updateCustomModules(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.modules.update([ZohoCRM.Modules.Module {
            $0.fieldStates = ["Sample"]
            $0.onDemandProperties = ["Sample"]
            $0.properties = ["Sample"]
            $0.activityBadge = "Enabled"
            $0.apiName = "Sample"
            $0.apiSupported = true
            $0.arguments = [ZohoCRM.Modules.Argument(name: "Sample", value: "Sample")]
            $0.businessCardFieldLimit = 1
            $0.businessCardFields = ["Sample"]
            $0.chartView = true
            $0.chartViewSupported = true
            $0.commonSearchSupported = true
            $0.convertable = true
            $0.creatable = true
            $0.customView = ZohoCRM.CustomViews.CustomView {
                $0.accessType = "shared"
                $0.category = "Sample"
                $0.`default` = true
                $0.displayValue = "Sample"
                $0.favorite = 1
                $0.id = samples.id("modules.updateCustomModules", "id")
                $0.lastAccessedTime = ZonedDateTime(secondsSince1970: 1_777_900_000)
                $0.locked = true
                $0.name = "Sample"
                $0.offline = true
                $0.sortOrder = "asc"
                $0.systemDefined = true
                $0.systemName = "Sample"
            }
            $0.defaultMappingFields = [ZohoCRM.Fields.MinifiedField(apiName: "Sample", id: samples.id("modules.updateCustomModules", "id"))]
            $0.deletable = true
            $0.description = "Sample"
            $0.displayField = ZohoCRM.Fields.MinifiedField(apiName: "Sample", id: samples.id("modules.updateCustomModules", "id"))
            $0.editable = true
            $0.emailTemplateSupport = true
            $0.emailParserSupported = true
            $0.feedsRequired = true
            $0.fields = [ZohoCRM.Modules.Field {
                $0.updateExistingRecords = true
                $0.additionalColumn = "Sample"
                $0.apiName = "Sample"
                $0.availableInUserLayout = true
                $0.blueprintSupported = true
                $0.businesscardSupported = true
                $0.category = 1
                $0.colourCodeEnabledBySystem = true
                $0.columnName = "Sample"
                $0.commonPicklist = ["key": "value"]
                $0.createdSource = "Sample"
                $0.customField = true
                $0.customizableProperties = ["Sample"]
                $0.dataType = "Sample"
                $0.decimalPlace = 1
                $0.defaultValue = "Sample"
                $0.displayField = true
                $0.displayLabel = "Sample"
                $0.displayType = 1
                $0.enableColourCode = true
                $0.fieldLabel = "Sample"
                $0.fieldReadOnly = true
                $0.filterable = true
                $0.hipaaComplianceEnabled = true
                $0.id = samples.id("modules.updateCustomModules", "id")
                $0.jsonType = "Sample"
                $0.length = 1
                $0.massUpdate = true
                $0.numberSeparator = true
                $0.pickListValuesSortedLexically = true
                $0.quickSequenceNumber = "Sample"
                $0.readOnly = true
                $0.searchable = true
                $0.separator = true
                $0.sequenceNumber = 1
                $0.showType = 1
                $0.sortable = true
                $0.staticField = true
                $0.systemMandatory = true
                $0.type = "Sample"
                $0.uiType = 1
                $0.virtualField = true
                $0.visible = true
                $0.webhook = true
            }]
            $0.filterStatus = true
            $0.filterSupported = true
            $0.generatedType = "default"
            $0.hasMoreProfiles = true
            $0.id = samples.id("modules.updateCustomModules", "id")
            $0.inventoryTemplateSupported = true
            $0.isBlueprintSupported = true
            $0.kanbanView = true
            $0.kanbanViewSupported = true
            $0.layoutAssociations = [ZohoCRM.Fields.LayoutAssociation(apiName: "Sample", id: samples.id("modules.updateCustomModules", "id"), name: "Sample")]
            $0.layouts = [ZohoCRM.Layouts.MinifiedLayout(id: samples.id("modules.updateCustomModules", "id"), name: "Sample")]
            $0.lookupFieldProperties = ZohoCRM.Modules.LookupFieldProperties()
            $0.moduleName = "Sample"
            $0.parentModule = ZohoCRM.Modules.MinifiedModule(apiName: "Sample", id: samples.id("modules.updateCustomModules", "id"), module: "Sample", moduleName: "Sample")
            $0.perPage = 1
            $0.pluralLabel = "Sample"
            $0.presenceSubMenu = true
            $0.profileCount = 1
            $0.profiles = [ZohoCRM.Profiles.MinifiedProfile(id: samples.id("modules.updateCustomModules", "id"), name: "Sample")]
            $0.quickCreate = true
            $0.recycleBinOnDelete = true
            $0.relatedListProperties = ZohoCRM.Modules.RelatedListProperties(fields: ["Sample"], sortOrder: "Sample")
            $0.relatedLists = [ZohoCRM.RelatedLists.RelatedList {
                $0.action = "Sample"
                $0.apiName = "Sample"
                $0.connectedmodule = "Sample"
                $0.customizeDisplayLabel = true
                $0.customizeFields = true
                $0.customizeSort = true
                $0.displayLabel = "Sample"
                $0.href = "Sample"
                $0.id = samples.id("modules.updateCustomModules", "id")
                $0.linkingmodule = "https://example.com/plan"
                $0.name = "Sample"
                $0.sequenceNumber = "Sample"
                $0.sortOrder = "Sample"
                $0.status = "visible"
                $0.type = "Sample"
            }]
            $0.scoringSupported = true
            $0.searchLayoutFields = ["Sample"]
            $0.sequenceNumber = 1
            $0.showAsTab = true
            $0.singularLabel = "Sample"
            $0.staticSubformProperties = ZohoCRM.Modules.StaticSubformProperties()
            $0.status = "Sample"
            $0.subMenuAvailable = true
            $0.territory = ZohoCRM.Modules.Territory(id: samples.id("modules.updateCustomModules", "id"), name: "Sample", subordinates: true)
            $0.trackCurrentData = true
            $0.triggersSupported = true
            $0.viewable = true
            $0.visibility = 1
            $0.visible = true
            $0.webLink = "https://example.com/plan"
            $0.webformSupported = true
            $0.ziaView = true
        }]))
    }

    private static func updateModule(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.modules.update(ZohoCRM.Modules.Module {
            $0.fieldStates = ["Sample"]
            $0.onDemandProperties = ["Sample"]
            $0.properties = ["Sample"]
            $0.activityBadge = "Enabled"
            $0.apiName = "Sample"
            $0.apiSupported = true
            $0.arguments = [ZohoCRM.Modules.Argument(name: "Sample", value: "Sample")]
            $0.businessCardFieldLimit = 1
            $0.businessCardFields = ["Sample"]
            $0.chartView = true
            $0.chartViewSupported = true
            $0.commonSearchSupported = true
            $0.convertable = true
            $0.creatable = true
            $0.customView = ZohoCRM.CustomViews.CustomView {
                $0.accessType = "shared"
                $0.category = "Sample"
                $0.`default` = true
                $0.displayValue = "Sample"
                $0.favorite = 1
                $0.id = samples.id("modules.updateModule", "id")
                $0.lastAccessedTime = ZonedDateTime(secondsSince1970: 1_777_900_000)
                $0.locked = true
                $0.name = "Sample"
                $0.offline = true
                $0.sortOrder = "asc"
                $0.systemDefined = true
                $0.systemName = "Sample"
            }
            $0.defaultMappingFields = [ZohoCRM.Fields.MinifiedField(apiName: "Sample", id: samples.id("modules.updateModule", "id"))]
            $0.deletable = true
            $0.description = "Sample"
            $0.displayField = ZohoCRM.Fields.MinifiedField(apiName: "Sample", id: samples.id("modules.updateModule", "id"))
            $0.editable = true
            $0.emailTemplateSupport = true
            $0.emailParserSupported = true
            $0.feedsRequired = true
            $0.fields = [ZohoCRM.Modules.Field {
                $0.updateExistingRecords = true
                $0.additionalColumn = "Sample"
                $0.apiName = "Sample"
                $0.availableInUserLayout = true
                $0.blueprintSupported = true
                $0.businesscardSupported = true
                $0.category = 1
                $0.colourCodeEnabledBySystem = true
                $0.columnName = "Sample"
                $0.commonPicklist = ["key": "value"]
                $0.createdSource = "Sample"
                $0.customField = true
                $0.customizableProperties = ["Sample"]
                $0.dataType = "Sample"
                $0.decimalPlace = 1
                $0.defaultValue = "Sample"
                $0.displayField = true
                $0.displayLabel = "Sample"
                $0.displayType = 1
                $0.enableColourCode = true
                $0.fieldLabel = "Sample"
                $0.fieldReadOnly = true
                $0.filterable = true
                $0.hipaaComplianceEnabled = true
                $0.id = samples.id("modules.updateModule", "id")
                $0.jsonType = "Sample"
                $0.length = 1
                $0.massUpdate = true
                $0.numberSeparator = true
                $0.pickListValuesSortedLexically = true
                $0.quickSequenceNumber = "Sample"
                $0.readOnly = true
                $0.searchable = true
                $0.separator = true
                $0.sequenceNumber = 1
                $0.showType = 1
                $0.sortable = true
                $0.staticField = true
                $0.systemMandatory = true
                $0.type = "Sample"
                $0.uiType = 1
                $0.virtualField = true
                $0.visible = true
                $0.webhook = true
            }]
            $0.filterStatus = true
            $0.filterSupported = true
            $0.generatedType = "default"
            $0.hasMoreProfiles = true
            $0.id = samples.id("modules.updateModule", "id")
            $0.inventoryTemplateSupported = true
            $0.isBlueprintSupported = true
            $0.kanbanView = true
            $0.kanbanViewSupported = true
            $0.layoutAssociations = [ZohoCRM.Fields.LayoutAssociation(apiName: "Sample", id: samples.id("modules.updateModule", "id"), name: "Sample")]
            $0.layouts = [ZohoCRM.Layouts.MinifiedLayout(id: samples.id("modules.updateModule", "id"), name: "Sample")]
            $0.lookupFieldProperties = ZohoCRM.Modules.LookupFieldProperties()
            $0.moduleName = "Sample"
            $0.parentModule = ZohoCRM.Modules.MinifiedModule(apiName: "Sample", id: samples.id("modules.updateModule", "id"), module: "Sample", moduleName: "Sample")
            $0.perPage = 1
            $0.pluralLabel = "Sample"
            $0.presenceSubMenu = true
            $0.profileCount = 1
            $0.profiles = [ZohoCRM.Profiles.MinifiedProfile(id: samples.id("modules.updateModule", "id"), name: "Sample")]
            $0.quickCreate = true
            $0.recycleBinOnDelete = true
            $0.relatedListProperties = ZohoCRM.Modules.RelatedListProperties(fields: ["Sample"], sortOrder: "Sample")
            $0.relatedLists = [ZohoCRM.RelatedLists.RelatedList {
                $0.action = "Sample"
                $0.apiName = "Sample"
                $0.connectedmodule = "Sample"
                $0.customizeDisplayLabel = true
                $0.customizeFields = true
                $0.customizeSort = true
                $0.displayLabel = "Sample"
                $0.href = "Sample"
                $0.id = samples.id("modules.updateModule", "id")
                $0.linkingmodule = "https://example.com/plan"
                $0.name = "Sample"
                $0.sequenceNumber = "Sample"
                $0.sortOrder = "Sample"
                $0.status = "visible"
                $0.type = "Sample"
            }]
            $0.scoringSupported = true
            $0.searchLayoutFields = ["Sample"]
            $0.sequenceNumber = 1
            $0.showAsTab = true
            $0.singularLabel = "Sample"
            $0.staticSubformProperties = ZohoCRM.Modules.StaticSubformProperties()
            $0.status = "Sample"
            $0.subMenuAvailable = true
            $0.territory = ZohoCRM.Modules.Territory(id: samples.id("modules.updateModule", "id"), name: "Sample", subordinates: true)
            $0.trackCurrentData = true
            $0.triggersSupported = true
            $0.viewable = true
            $0.visibility = 1
            $0.visible = true
            $0.webLink = "https://example.com/plan"
            $0.webformSupported = true
            $0.ziaView = true
        }, id: samples.idOrName("modules.updateModule", "id")))
    }
}
