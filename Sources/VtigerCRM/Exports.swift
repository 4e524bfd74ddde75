// `import VtigerCRM` is all that an app and the generated bindings need: the value types, the record engine's
// protocols and the transport types that appear in this module's API come with it.
@_exported import CRMRuntime
@_exported import RecordCore
