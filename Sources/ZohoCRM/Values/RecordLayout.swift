/// Stands for the layouts of a module: what `Reference<RecordLayout>` in a field `Layout` points to.
///
/// Sending a layout with a record makes the server check the fields that this layout demands, and drop those that
/// are not on it.
public enum RecordLayout: Sendable {}
