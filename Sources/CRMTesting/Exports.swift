// `import CRMTesting` is all that a test needs: the client, its sandbox and what is ordered of it come along.
@_exported import CRMSandbox
@_exported import ZohoCRM
