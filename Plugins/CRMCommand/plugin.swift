import PackagePlugin
@main struct CRMCommand: CommandPlugin { func performCommand(context: PluginContext, arguments: [String]) throws {} }
