using BenchmarkDotNet.Attributes;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Benchmarks;

/// <summary>Mail data from the wire: its end found, dots unstuffed, every octet judged. The pieces are as a socket hands them over.</summary>
[MemoryDiagnoser]
public class DataBenchmarks : IDisposable
{
    private const int Piece = 4096;
    private readonly MessageBuffer _content = new(16 * 1024 * 1024);
    private byte[] _data = [];

    /// <summary>Octets of the message.</summary>
    [Params(1024, 10240, 1024 * 1024)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Write() => _data = Sample.Data(Size);

    [Benchmark]
    public int Decode()
    {
        _content.Clear();
        var decoder = new DataDecoder(_content, DataRules.Standard, 8192);
        for (var at = 0; at < _data.Length; at += Piece)
            if (decoder.Decode(_data.AsSpan(at, Math.Min(Piece, _data.Length - at)), out _)) break;
        return _content.Length;
    }

    public void Dispose()
    {
        _content.Dispose();
        GC.SuppressFinalize(this);
    }
}
