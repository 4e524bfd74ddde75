import CRMSchema

/// What becomes of an operation: a function with a name, arguments, and a form of answer.
struct FunctionPlan: Sendable {
    let profile: OperationProfile
    let operation: OperationDescription
    let scope: OperationFunction.Scope
    /// The accessors that lead to it.
    let access: [String]
    var name: String
    /// In the order of the signature.
    let arguments: [FunctionArgument]
    let answer: FunctionAnswer
    /// Parameters of the path that what the function hangs on knows: name → `module` or `id`.
    let bound: [(parameter: String, member: String)]
    /// Operations that share it.
    var partners: [OperationDescription] = []

    /// The file of the endpoint spec, without its folder.
    var source: String {
        operation.location.file.split(separator: "/").last.map { String($0) } ?? operation.location.file
    }
}
