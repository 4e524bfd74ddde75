// What the function is a member of, for those who read sources.
extension OperationFunction {
    /// The type of its group, such as `TagsOperations`. Of functions that were written by hand, a type that is not there.
    public var groupType: String { OperationNames.group(access, scope) }
}
