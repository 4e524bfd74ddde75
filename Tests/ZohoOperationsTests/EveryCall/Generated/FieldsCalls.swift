// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `fields`, each called once.
enum FieldsCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("fields.createField", createField),
        GeneratedCall("fields.deleteField", deleteField),
        GeneratedCall("fields.getField", getField),
        GeneratedCall("fields.getFields", getFields),
        GeneratedCall("fields.updateField", updateField),
        GeneratedCall("fields.updateFields", updateFields),
    ]

    private static func createField(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.fields.create([ZohoCRM.Fields.Field {
            $0.updateExistingRecords = true
            $0.additionalColumn = "Sample"
            $0.allowedModules = [ZohoCRM.Modules.MinifiedModule(apiName: "Sample", id: samples.id("fields.createField", "id"), module: "Sample", moduleName: "Sample")]
            $0.apiName = "Sample"
            $0.associatedModule = ZohoCRM.Modules.MinifiedModule(apiName: "Sample", id: samples.id("fields.createField", "id"), module: "Sample", moduleName: "Sample")
            $0.associationDetails = ZohoCRM.Fields.AssociationDetails()
            $0.autoNumber = ZohoCRM.Fields.AutoNumber(prefix: "Sample", startNumber: 1, startingNumberLength: 1, suffix: "Sample")
            $0.autonumber = ZohoCRM.Fields.AutoNumber(prefix: "Sample", startNumber: 1, startingNumberLength: 1, suffix: "Sample")
            $0.availableInUserLayout = true
            $0.blueprintSupported = true
            $0.businesscardSupported = true
            $0.category = 1
            $0.colourCodeEnabledBySystem = true
            $0.columnName = "Sample"
            $0.commonPicklist = ["key": "value"]
            $0.convertMapping = ZohoCRM.Fields.ConvertMapping(accounts: "Sample", contacts: "Sample", deals: "Sample")
            $0.createdSource = "Sample"
            $0.crypt = ZohoCRM.Fields.Crypt(column: "Sample", encFldIds: [samples.id("fields.createField", "encFldIds")], mode: "Sample", notify: "Sample", status: 1, table: "Sample")
            $0.currency = ZohoCRM.Fields.Currency(precision: 1, roundingOption: "normal")
            $0.customField = true
            $0.customizableProperties = ["Sample"]
            $0.dataType = "Sample"
            $0.decimalPlace = 1
            $0.defaultValue = "Sample"
            $0.displayField = true
            $0.displayLabel = "Sample"
            $0.displayType = 1
            $0.emailParser = ZohoCRM.Fields.EmailParser(fieldsUpdateSupported: true, recordOperationsSupported: true)
            $0.enableColourCode = true
            $0.external = ZohoCRM.Fields.External(allowMultipleConfig: true, show: true, type: "Sample")
            $0.fieldLabel = "Sample"
            $0.fieldReadOnly = true
            $0.fileUpoladOptionlist = [ZohoCRM.Fields.FileUploadOption(actualValue: "Sample", displayValue: "Sample")]
            $0.filterable = true
            $0.formula = ZohoCRM.Fields.Formula(assumeDefault: true, dynamic: true, expression: "Sample", returnType: "Sample", stopComputeConditionally: true, stopComputeExpression: "Sample")
            $0.hipaaCompliance = ZohoCRM.Fields.HipaaCompliance(restricted: true, restrictedInExport: true)
            $0.hipaaComplianceEnabled = true
            $0.historyTracking = ZohoCRM.Fields.HistoryTracking()
            $0.id = samples.id("fields.createField", "id")
            $0.jsonType = "Sample"
            $0.layoutAssociations = [ZohoCRM.Fields.LayoutAssociation(apiName: "Sample", id: samples.id("fields.createField", "id"), name: "Sample")]
            $0.length = 1
            $0.lookup = ZohoCRM.Fields.Lookup(apiName: "Sample", displayLabel: "Sample", id: samples.id("fields.createField", "id"), revalidateFilterDuringEdit: true)
            $0.massUpdate = true
            $0.multiModuleLookup = ZohoCRM.Fields.MultiModuleLookup(apiName: "Sample", displayLabel: "Sample")
            $0.multiselectlookup = ZohoCRM.Fields.MultiSelectLookup(apiName: "Sample", connectedfieldApiname: "Sample", connectedlookupApiname: "Sample", displayLabel: "Sample", id: samples.id("fields.createField", "id"), lookupApiname: "Sample", recordAccess: true)
            $0.multiuserlookup = ZohoCRM.Fields.MultiSelectLookup(apiName: "Sample", connectedfieldApiname: "Sample", connectedlookupApiname: "Sample", displayLabel: "Sample", id: samples.id("fields.createField", "id"), lookupApiname: "Sample", recordAccess: true)
            $0.numberSeparator = true
            $0.operationType = ZohoCRM.Fields.OperationType(apiCreate: true, apiUpdate: true, webCreate: true, webUpdate: true)
            $0.pickListValues = [ZohoCRM.Fields.PicklistEntry {
                $0.delete = true
                $0.actualValue = "Sample"
                $0.colourCode = "Sample"
                $0.dealCategory = "Sample"
                $0.displayValue = "Sample"
                $0.expectedDataType = "Sample"
                $0.forecastType = "Sample"
                $0.id = samples.id("fields.createField", "id")
                $0.probability = 1
                $0.referenceValue = "Sample"
                $0.sequenceNumber = 1
                $0.showValue = true
                $0.sysRefName = "Sample"
                $0.type = "unused"
            }]
            $0.pickListValuesSortedLexically = true
            $0.`private` = ZohoCRM.Fields.Private(export: true, restricted: true, type: "Sample")
            $0.profiles = [ZohoCRM.Fields.Profile(id: samples.id("fields.createField", "id"), name: "Sample", permissionType: "Sample")]
            $0.quickSequenceNumber = "Sample"
            $0.readOnly = true
            $0.referFromField = ZohoCRM.Fields.ReferFromField(apiName: "Sample", id: samples.id("fields.createField", "id"))
            $0.rollupSummary = ZohoCRM.Fields.RollupSummary(expression: ["key": "value"], returnType: "Sample", rollupBasedOn: "Sample")
            $0.searchable = true
            $0.separator = true
            $0.sequenceNumber = 1
            $0.sharingProperties = ZohoCRM.Modules.SharingProperties(schedulerStatus: "Sample", sharePermission: "read-write", sharePreferenceEnabled: true)
            $0.showType = 1
            $0.sortable = true
            $0.staticField = true
            $0.subModule = ZohoCRM.Modules.MinifiedModule(apiName: "Sample", id: samples.id("fields.createField", "id"), module: "Sample", moduleName: "Sample")
            $0.subform = ZohoCRM.Fields.Subform(id: samples.id("fields.createField", "id"), module: "Sample")
            $0.systemMandatory = true
            $0.textarea = ZohoCRM.Fields.TextArea(type: "Sample")
            $0.tooltip = ZohoCRM.Fields.Tooltip(name: "Sample", value: "Sample")
            $0.type = "Sample"
            $0.uiType = 1
            $0.unique = ZohoCRM.Fields.Unique(casesensitive: "Sample")
            $0.viewType = ZohoCRM.Common.ViewType(create: true, edit: true, quickCreate: true, view: true)
            $0.virtualField = true
            $0.visible = true
            $0.webhook = true
        }], module: "Leads"))
    }

    private static func deleteField(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.fields.delete(samples.id("fields.deleteField", "field"), module: "Leads"))
    }

    private static func getField(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.fields.get(samples.id("fields.getField", "field"), module: "Leads", include: "Sample"))
    }

    private static func getFields(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.fields.list(module: "Leads", type: "all", include: "Sample", layout: samples.id("fields.getFields", "layout_id"), dataType: "Sample"))
    }

    private static func updateField(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.fields.update(ZohoCRM.Fields.Field {
            $0.updateExistingRecords = true
            $0.additionalColumn = "Sample"
            $0.allowedModules = [ZohoCRM.Modules.MinifiedModule(apiName: "Sample", id: samples.id("fields.updateField", "id"), module: "Sample", moduleName: "Sample")]
            $0.apiName = "Sample"
            $0.associatedModule = ZohoCRM.Modules.MinifiedModule(apiName: "Sample", id: samples.id("fields.updateField", "id"), module: "Sample", moduleName: "Sample")
            $0.associationDetails = ZohoCRM.Fields.AssociationDetails()
            $0.autoNumber = ZohoCRM.Fields.AutoNumber(prefix: "Sample", startNumber: 1, startingNumberLength: 1, suffix: "Sample")
            $0.autonumber = ZohoCRM.Fields.AutoNumber(prefix: "Sample", startNumber: 1, startingNumberLength: 1, suffix: "Sample")
            $0.availableInUserLayout = true
            $0.blueprintSupported = true
            $0.businesscardSupported = true
            $0.category = 1
            $0.colourCodeEnabledBySystem = true
            $0.columnName = "Sample"
            $0.commonPicklist = ["key": "value"]
            $0.convertMapping = ZohoCRM.Fields.ConvertMapping(accounts: "Sample", contacts: "Sample", deals: "Sample")
            $0.createdSource = "Sample"
            $0.crypt = ZohoCRM.Fields.Crypt(column: "Sample", encFldIds: [samples.id("fields.updateField", "encFldIds")], mode: "Sample", notify: "Sample", status: 1, table: "Sample")
            $0.currency = ZohoCRM.Fields.Currency(precision: 1, roundingOption: "normal")
            $0.customField = true
            $0.customizableProperties = ["Sample"]
            $0.dataType = "Sample"
            $0.decimalPlace = 1
            $0.defaultValue = "Sample"
            $0.displayField = true
            $0.displayLabel = "Sample"
            $0.displayType = 1
            $0.emailParser = ZohoCRM.Fields.EmailParser(fieldsUpdateSupported: true, recordOperationsSupported: true)
            $0.enableColourCode = true
            $0.external = ZohoCRM.Fields.External(allowMultipleConfig: true, show: true, type: "Sample")
            $0.fieldLabel = "Sample"
            $0.fieldReadOnly = true
            $0.fileUpoladOptionlist = [ZohoCRM.Fields.FileUploadOption(actualValue: "Sample", displayValue: "Sample")]
            $0.filterable = true
            $0.formula = ZohoCRM.Fields.Formula(assumeDefault: true, dynamic: true, expression: "Sample", returnType: "Sample", stopComputeConditionally: true, stopComputeExpression: "Sample")
            $0.hipaaCompliance = ZohoCRM.Fields.HipaaCompliance(restricted: true, restrictedInExport: true)
            $0.hipaaComplianceEnabled = true
            $0.historyTracking = ZohoCRM.Fields.HistoryTracking()
            $0.id = samples.id("fields.updateField", "id")
            $0.jsonType = "Sample"
            $0.layoutAssociations = [ZohoCRM.Fields.LayoutAssociation(apiName: "Sample", id: samples.id("fields.updateField", "id"), name: "Sample")]
            $0.length = 1
            $0.lookup = ZohoCRM.Fields.Lookup(apiName: "Sample", displayLabel: "Sample", id: samples.id("fields.updateField", "id"), revalidateFilterDuringEdit: true)
            $0.massUpdate = true
            $0.multiModuleLookup = ZohoCRM.Fields.MultiModuleLookup(apiName: "Sample", displayLabel: "Sample")
            $0.multiselectlookup = ZohoCRM.Fields.MultiSelectLookup(apiName: "Sample", connectedfieldApiname: "Sample", connectedlookupApiname: "Sample", displayLabel: "Sample", id: samples.id("fields.updateField", "id"), lookupApiname: "Sample", recordAccess: true)
            $0.multiuserlookup = ZohoCRM.Fields.MultiSelectLookup(apiName: "Sample", connectedfieldApiname: "Sample", connectedlookupApiname: "Sample", displayLabel: "Sample", id: samples.id("fields.updateField", "id"), lookupApiname: "Sample", recordAccess: true)
            $0.numberSeparator = true
            $0.operationType = ZohoCRM.Fields.OperationType(apiCreate: true, apiUpdate: true, webCreate: true, webUpdate: true)
            $0.pickListValues = [ZohoCRM.Fields.PicklistEntry {
                $0.delete = true
                $0.actualValue = "Sample"
                $0.colourCode = "Sample"
                $0.dealCategory = "Sample"
                $0.displayValue = "Sample"
                $0.expectedDataType = "Sample"
                $0.forecastType = "Sample"
                $0.id = samples.id("fields.updateField", "id")
                $0.probability = 1
                $0.referenceValue = "Sample"
                $0.sequenceNumber = 1
                $0.showValue = true
                $0.sysRefName = "Sample"
                $0.type = "unused"
            }]
            $0.pickListValuesSortedLexically = true
            $0.`private` = ZohoCRM.Fields.Private(export: true, restricted: true, type: "Sample")
            $0.profiles = [ZohoCRM.Fields.Profile(id: samples.id("fields.updateField", "id"), name: "Sample", permissionType: "Sample")]
            $0.quickSequenceNumber = "Sample"
            $0.readOnly = true
            $0.referFromField = ZohoCRM.Fields.ReferFromField(apiName: "Sample", id: samples.id("fields.updateField", "id"))
            $0.rollupSummary = ZohoCRM.Fields.RollupSummary(expression: ["key": "value"], returnType: "Sample", rollupBasedOn: "Sample")
            $0.searchable = true
            $0.separator = true
            $0.sequenceNumber = 1
            $0.sharingProperties = ZohoCRM.Modules.SharingProperties(schedulerStatus: "Sample", sharePermission: "read-write", sharePreferenceEnabled: true)
            $0.showType = 1
            $0.sortable = true
            $0.staticField = true
            $0.subModule = ZohoCRM.Modules.MinifiedModule(apiName: "Sample", id: samples.id("fields.updateField", "id"), module: "Sample", moduleName: "Sample")
            $0.subform = ZohoCRM.Fields.Subform(id: samples.id("fields.updateField", "id"), module: "Sample")
            $0.systemMandatory = true
            $0.textarea = ZohoCRM.Fields.TextArea(type: "Sample")
            $0.tooltip = ZohoCRM.Fields.Tooltip(name: "Sample", value: "Sample")
            $0.type = "Sample"
            $0.uiType = 1
            $0.unique = ZohoCRM.Fields.Unique(casesensitive: "Sample")
            $0.viewType = ZohoCRM.Common.ViewType(create: true, edit: true, quickCreate: true, view: true)
            $0.virtualField = true
            $0.visible = true
            $0.webhook = true
        }, id: samples.id("fields.updateField", "field"), module: "Leads"))
    }

    private static func updateFields(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.fields.update([ZohoCRM.Fields.Field {
            $0.updateExistingRecords = true
            $0.additionalColumn = "Sample"
            $0.allowedModules = [ZohoCRM.Modules.MinifiedModule(apiName: "Sample", id: samples.id("fields.updateFields", "id"), module: "Sample", moduleName: "Sample")]
            $0.apiName = "Sample"
            $0.associatedModule = ZohoCRM.Modules.MinifiedModule(apiName: "Sample", id: samples.id("fields.updateFields", "id"), module: "Sample", moduleName: "Sample")
            $0.associationDetails = ZohoCRM.Fields.AssociationDetails()
            $0.autoNumber = ZohoCRM.Fields.AutoNumber(prefix: "Sample", startNumber: 1, startingNumberLength: 1, suffix: "Sample")
            $0.autonumber = ZohoCRM.Fields.AutoNumber(prefix: "Sample", startNumber: 1, startingNumberLength: 1, suffix: "Sample")
            $0.availableInUserLayout = true
            $0.blueprintSupported = true
            $0.businesscardSupported = true
            $0.category = 1
            $0.colourCodeEnabledBySystem = true
            $0.columnName = "Sample"
            $0.commonPicklist = ["key": "value"]
            $0.convertMapping = ZohoCRM.Fields.ConvertMapping(accounts: "Sample", contacts: "Sample", deals: "Sample")
            $0.createdSource = "Sample"
            $0.crypt = ZohoCRM.Fields.Crypt(column: "Sample", encFldIds: [samples.id("fields.updateFields", "encFldIds")], mode: "Sample", notify: "Sample", status: 1, table: "Sample")
            $0.currency = ZohoCRM.Fields.Currency(precision: 1, roundingOption: "normal")
            $0.customField = true
            $0.customizableProperties = ["Sample"]
            $0.dataType = "Sample"
            $0.decimalPlace = 1
            $0.defaultValue = "Sample"
            $0.displayField = true
            $0.displayLabel = "Sample"
            $0.displayType = 1
            $0.emailParser = ZohoCRM.Fields.EmailParser(fieldsUpdateSupported: true, recordOperationsSupported: true)
            $0.enableColourCode = true
            $0.external = ZohoCRM.Fields.External(allowMultipleConfig: true, show: true, type: "Sample")
            $0.fieldLabel = "Sample"
            $0.fieldReadOnly = true
            $0.fileUpoladOptionlist = [ZohoCRM.Fields.FileUploadOption(actualValue: "Sample", displayValue: "Sample")]
            $0.filterable = true
            $0.formula = ZohoCRM.Fields.Formula(assumeDefault: true, dynamic: true, expression: "Sample", returnType: "Sample", stopComputeConditionally: true, stopComputeExpression: "Sample")
            $0.hipaaCompliance = ZohoCRM.Fields.HipaaCompliance(restricted: true, restrictedInExport: true)
            $0.hipaaComplianceEnabled = true
            $0.historyTracking = ZohoCRM.Fields.HistoryTracking()
            $0.id = samples.id("fields.updateFields", "id")
            $0.jsonType = "Sample"
            $0.layoutAssociations = [ZohoCRM.Fields.LayoutAssociation(apiName: "Sample", id: samples.id("fields.updateFields", "id"), name: "Sample")]
            $0.length = 1
            $0.lookup = ZohoCRM.Fields.Lookup(apiName: "Sample", displayLabel: "Sample", id: samples.id("fields.updateFields", "id"), revalidateFilterDuringEdit: true)
            $0.massUpdate = true
            $0.multiModuleLookup = ZohoCRM.Fields.MultiModuleLookup(apiName: "Sample", displayLabel: "Sample")
            $0.multiselectlookup = ZohoCRM.Fields.MultiSelectLookup(apiName: "Sample", connectedfieldApiname: "Sample", connectedlookupApiname: "Sample", displayLabel: "Sample", id: samples.id("fields.updateFields", "id"), lookupApiname: "Sample", recordAccess: true)
            $0.multiuserlookup = ZohoCRM.Fields.MultiSelectLookup(apiName: "Sample", connectedfieldApiname: "Sample", connectedlookupApiname: "Sample", displayLabel: "Sample", id: samples.id("fields.updateFields", "id"), lookupApiname: "Sample", recordAccess: true)
            $0.numberSeparator = true
            $0.operationType = ZohoCRM.Fields.OperationType(apiCreate: true, apiUpdate: true, webCreate: true, webUpdate: true)
            $0.pickListValues = [ZohoCRM.Fields.PicklistEntry {
                $0.delete = true
                $0.actualValue = "Sample"
                $0.colourCode = "Sample"
                $0.dealCategory = "Sample"
                $0.displayValue = "Sample"
                $0.expectedDataType = "Sample"
                $0.forecastType = "Sample"
                $0.id = samples.id("fields.updateFields", "id")
                $0.probability = 1
                $0.referenceValue = "Sample"
                $0.sequenceNumber = 1
                $0.showValue = true
                $0.sysRefName = "Sample"
                $0.type = "unused"
            }]
            $0.pickListValuesSortedLexically = true
            $0.`private` = ZohoCRM.Fields.Private(export: true, restricted: true, type: "Sample")
            $0.profiles = [ZohoCRM.Fields.Profile(id: samples.id("fields.updateFields", "id"), name: "Sample", permissionType: "Sample")]
            $0.quickSequenceNumber = "Sample"
            $0.readOnly = true
            $0.referFromField = ZohoCRM.Fields.ReferFromField(apiName: "Sample", id: samples.id("fields.updateFields", "id"))
            $0.rollupSummary = ZohoCRM.Fields.RollupSummary(expression: ["key": "value"], returnType: "Sample", rollupBasedOn: "Sample")
            $0.searchable = true
            $0.separator = true
            $0.sequenceNumber = 1
            $0.sharingProperties = ZohoCRM.Modules.SharingProperties(schedulerStatus: "Sample", sharePermission: "read-write", sharePreferenceEnabled: true)
            $0.showType = 1
            $0.sortable = true
            $0.staticField = true
            $0.subModule = ZohoCRM.Modules.MinifiedModule(apiName: "Sample", id: samples.id("fields.updateFields", "id"), module: "Sample", moduleName: "Sample")
            $0.subform = ZohoCRM.Fields.Subform(id: samples.id("fields.updateFields", "id"), module: "Sample")
            $0.systemMandatory = true
            $0.textarea = ZohoCRM.Fields.TextArea(type: "Sample")
            $0.tooltip = ZohoCRM.Fields.Tooltip(name: "Sample", value: "Sample")
            $0.type = "Sample"
            $0.uiType = 1
            $0.unique = ZohoCRM.Fields.Unique(casesensitive: "Sample")
            $0.viewType = ZohoCRM.Common.ViewType(create: true, edit: true, quickCreate: true, view: true)
            $0.virtualField = true
            $0.visible = true
            $0.webhook = true
        }], module: "Leads"))
    }
}
