import RecordCore

/// Settings of the organisation that are neither metadata nor people.
struct SettingsState: Sendable {
    var variableGroups: SettingsTable
    var variables = SettingsTable()
    /// Empty until somebody makes a currency the base.
    var currencies = SettingsTable()
    var territories: [SandboxTerritory]
    /// Territories that were deleted, the latest last.
    var deletedTerritories: [JSONValue] = []
    var functions = FunctionTable()
    /// By their ids.
    var jobs: [String: SettingsJob] = [:]
    /// What was changed of custom views, by their ids.
    var viewChanges: [String: [JSONMember]] = [:]

    init(_ ids: IDSource) {
        variableGroups = VariableGroupEndpoints.initial(ids)
        territories = SandboxTerritory.initial(ids)
    }
}
