// Written by CallTableTests. Do not edit.

import Foundation
import ZohoOperations
import ZohoStandardModules

/// The operations of `pipeline`, each called once.
enum PipelineCalls {
    static let all: [GeneratedCall] = [
        GeneratedCall("pipeline.createPipeline", createPipeline),
        GeneratedCall("pipeline.deletePipelines", deletePipelines),
        GeneratedCall("pipeline.getPipeline", getPipeline),
        GeneratedCall("pipeline.getPipelines", getPipelines),
        GeneratedCall("pipeline.transferPipelines", transferPipelines),
        GeneratedCall("pipeline.updatePipeline", updatePipeline),
        GeneratedCall("pipeline.updatePipelines", updatePipelines),
    ]

    private static func createPipeline(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.pipelines.create([ZohoCRM.Pipeline.Pipeline(actualValue: "Sample", childAvailable: true, default: true, displayValue: "Sample", id: samples.id("pipeline.createPipeline", "id"), maps: [ZohoCRM.Pipeline.StageMap(delete: true, actualValue: "Sample", colourCode: "Sample", displayValue: "Sample", forecastType: "Sample", id: samples.id("pipeline.createPipeline", "id"), sequenceNumber: 1)])], layout: samples.id("pipeline.createPipeline", "layout_id")))
    }

    private static func deletePipelines(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.pipelines.delete(ZohoCRM.Pipeline.PipelineDeletion(delete: ZohoCRM.Pipeline.Deletion(permanent: true)), id: samples.id("pipeline.deletePipelines", "id"), layout: samples.id("pipeline.deletePipelines", "layout_id")))
    }

    private static func getPipeline(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.pipelines.get(samples.id("pipeline.getPipeline", "id"), layout: samples.id("pipeline.getPipeline", "layout_id")))
    }

    private static func getPipelines(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.pipelines.list(layout: samples.id("pipeline.getPipelines", "layout_id")))
    }

    private static func transferPipelines(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.pipelines.transfer([ZohoCRM.Pipeline.PipelineTransfer(pipeline: ZohoCRM.Pipeline.PipelineChange(from: samples.id("pipeline.transferPipelines", "from"), to: samples.id("pipeline.transferPipelines", "to")), stages: [ZohoCRM.Pipeline.StageTransfer(from: samples.id("pipeline.transferPipelines", "from"), to: samples.id("pipeline.transferPipelines", "to"))])], layout: samples.id("pipeline.transferPipelines", "layout_id")))
    }

    private static func updatePipeline(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.pipelines.update(ZohoCRM.Pipeline.Pipeline(actualValue: "Sample", childAvailable: true, default: true, displayValue: "Sample", id: samples.id("pipeline.updatePipeline", "id"), maps: [ZohoCRM.Pipeline.StageMap(delete: true, actualValue: "Sample", colourCode: "Sample", displayValue: "Sample", forecastType: "Sample", id: samples.id("pipeline.updatePipeline", "id"), sequenceNumber: 1)]), id: samples.id("pipeline.updatePipeline", "id"), layout: samples.id("pipeline.updatePipeline", "layout_id")))
    }

    private static func updatePipelines(_ zoho: ZohoCRM, _ samples: CallSamples) async throws {
        samples.take(try await zoho.settings.pipelines.update([ZohoCRM.Pipeline.Pipeline(actualValue: "Sample", childAvailable: true, default: true, displayValue: "Sample", id: samples.id("pipeline.updatePipelines", "id"), maps: [ZohoCRM.Pipeline.StageMap(delete: true, actualValue: "Sample", colourCode: "Sample", displayValue: "Sample", forecastType: "Sample", id: samples.id("pipeline.updatePipelines", "id"), sequenceNumber: 1)])], layout: samples.id("pipeline.updatePipelines", "layout_id")))
    }
}
