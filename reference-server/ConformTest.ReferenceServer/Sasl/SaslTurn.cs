using System.Text;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>What a client said in an exchange: the response to the challenge before, decoded; empty at the beginning.</summary>
public readonly record struct SaslTurn(string Mechanism, ReadOnlyMemory<byte> Response)
{
    /// <summary>The response, one character for each octet.</summary>
    public string Text => Encoding.Latin1.GetString(Response.Span);
}
