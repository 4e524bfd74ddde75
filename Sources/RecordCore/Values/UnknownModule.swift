/// Stands for a module whose fields were not pulled: references to its records have the type
/// `Reference<UnknownModule>`, with id and name and nothing else.
public enum UnknownModule: Sendable {}
