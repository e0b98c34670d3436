namespace ConformTest.Harness.Wire;

/// <summary>How a case is framed on the wire: the axes that vary a conversation without changing its meaning.</summary>
public sealed record Framing(Segmentation Segmentation, TlsUse Tls, LiteralUse Literals, StringForm Strings)
{
    /// <summary>The default: segments as written, TLS only where needed, synchronising literals, the simplest string form.</summary>
    public static Framing Plain { get; } = new(Segmentation.AsWritten, TlsUse.AsNeeded, LiteralUse.Synchronizing, StringForm.Simplest);

    /// <summary>The axes that are not plain, as <c>segmentation=by-byte,tls=implicit</c>; <c>plain</c> when all are.</summary>
    public override string ToString()
    {
        List<string> parts = [];
        if (Segmentation != Segmentation.AsWritten)
            parts.Add("segmentation=" + Word(Segmentation.ToString()));
        if (Tls != TlsUse.AsNeeded)
            parts.Add("tls=" + Word(Tls.ToString()));
        if (Literals != LiteralUse.Synchronizing)
            parts.Add("literals=" + Word(Literals.ToString()));
        if (Strings != StringForm.Simplest)
            parts.Add("strings=" + Word(Strings.ToString()));
        return parts.Count == 0 ? "plain" : string.Join(',', parts);
    }

    /// <summary>The framing that is written so; null for other words.</summary>
    public static Framing? Of(string words) => words == "plain"
        ? Plain
        : (from segmentation in Enum.GetValues<Segmentation>()
           from tls in Enum.GetValues<TlsUse>()
           from literals in Enum.GetValues<LiteralUse>()
           from strings in Enum.GetValues<StringForm>()
           select new Framing(segmentation, tls, literals, strings)).FirstOrDefault(framing => framing.ToString() == words);

    /// <summary>An enumeration's name as people write it: <c>by-byte</c>.</summary>
    public static string Word(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}

/// <summary>How what is sent is cut into segments.</summary>
public enum Segmentation { AsWritten, ByByte, InsideCrlf }

/// <summary>Which TLS form a case is played over, where the script leaves it open.</summary>
public enum TlsUse { AsNeeded, StartTls, Implicit }

/// <summary>IMAP literal form (RFC 7888).</summary>
public enum LiteralUse { Synchronizing, NonSynchronizing }

/// <summary>Form of IMAP strings where the script leaves it open.</summary>
public enum StringForm { Simplest, Quoted, Literal }
