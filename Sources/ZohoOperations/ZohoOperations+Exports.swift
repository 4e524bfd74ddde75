// `import ZohoOperations` is all that an app needs: the client, records and everything else of ZohoCRM come with it.
@_exported import ZohoCRM
