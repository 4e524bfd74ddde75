import Foundation
import Testing

@testable import CRMArchive

@Suite struct InflateTests {
    @Test("what was deflated comes back, however both sides are cut", arguments: 0..<20)
    func roundTrip(seed: Int) throws {
        var noise = Noise(UInt64(seed) + 1)
        let size = [0, 1, 2, 3, 257, 258, 259, 5_000, 5_001, 70_000][seed % 10]
        let plain = seed % 3 == 0 ? noise.bytes(size) : noise.text(size)
        var deflater = Deflater()
        var compressed: [UInt8] = []
        for piece in noise.pieces(of: plain, upTo: 9_000) { compressed += deflater.write(piece) }
        compressed += deflater.finish()
        #expect(compressed == Deflater.deflate(plain))

        var inflater = Inflater()
        var result: [UInt8] = []
        for piece in noise.pieces(of: compressed, upTo: [1, 60, 5_000][seed % 3]) {
            inflater.push(piece)
            while let some = try inflater.pull() { result += some }
        }
        #expect(inflater.isFinished && inflater.unusedBytes == 0)
        #expect(result == plain)
    }

    @Test("text becomes smaller, noise hardly larger")
    func ratio() {
        var noise = Noise(7)
        let text = noise.text(90_000), random = noise.bytes(90_000)
        #expect(Deflater.deflate(text).count < text.count / 2)
        #expect(Deflater.deflate(random).count < random.count + 100)
    }

    @Test("a stream that ends anywhere too early is unfinished, never wrong")
    func cutAnywhere() throws {
        var noise = Noise(3)
        let plain = noise.text(1_500)
        let compressed = Deflater.deflate(plain)
        for end in 0..<compressed.count {
            var inflater = Inflater()
            inflater.push(Array(compressed[..<end]))
            var result: [UInt8] = []
            while let some = try inflater.pull() { result += some }
            #expect(!inflater.isFinished)
            #expect(plain.starts(with: result))
        }
    }

    @Test("bytes at random are an error or bytes, never a crash and never endless")
    func nonsense() {
        var noise = Noise(11)
        for _ in 0..<1_000 {
            let bytes = noise.bytes(Int.random(in: 0..<80, using: &noise))
            _ = try? Inflater.inflate(bytes, limit: 100_000)
        }
        let good = Deflater.deflate(noise.text(2_000))
        for _ in 0..<500 {
            var bytes = good
            bytes[Int.random(in: 0..<bytes.count, using: &noise)] ^= UInt8(1 << Int.random(in: 0..<8, using: &noise))
            _ = try? Inflater.inflate(bytes, limit: 100_000)
        }
    }

    @Test("what the format forbids is refused")
    func forbidden() {
        // Third kind of block; a stored size and its complement; a distance before the beginning (fixed code).
        for bytes: [UInt8] in [[0x07], [0x01, 5, 0, 5, 0], [0x03, 0x02, 0x00, 0x00]] {
            #expect(throws: ArchiveError.self) { try Inflater.inflate(bytes, limit: 100) }
        }
        let zeros = Deflater.deflate([UInt8](repeating: 0, count: 100_000))
        #expect { try Inflater.inflate(zeros, limit: 1_000) } throws: { ($0 as? ArchiveError)?.code == .tooLarge }
    }

    @Test("zlib reads what is written here and the other way round, at several of its levels", .enabled(if: Tools.hasPython))
    func zlib() async throws {
        let folder = try ScratchFolder()
        var noise = Noise(5)
        var plain = noise.text(70_000) + noise.bytes(5_000) + [UInt8](repeating: 65, count: 5_000)
        plain += plain.prefix(3_000)
        let file = try folder.put(plain, "plain")
        _ = try folder.put(Deflater.deflate(plain), "ours")
        let script = """
            import sys, zlib
            folder = sys.argv[1]
            plain = open(folder + '/plain', 'rb').read()
            assert zlib.decompress(open(folder + '/ours', 'rb').read(), -15) == plain
            for level in (0, 1, 6, 9):
                for strategy in (0, 2, 4):
                    packer = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
                    open(f'{folder}/{level}-{strategy}', 'wb').write(packer.compress(plain) + packer.flush())
            """
        _ = try folder.put(Array(script.utf8), "script.py")
        try await Tools.run("python3", folder.file("script.py").path, file.deletingLastPathComponent().path)
        for level in [0, 1, 6, 9] {
            for strategy in [0, 2, 4] {
                let bytes = [UInt8](try Data(contentsOf: folder.file("\(level)-\(strategy)")))
                #expect(try Inflater.inflate(bytes, limit: plain.count) == plain, "level \(level), strategy \(strategy)")
            }
        }
    }
}
