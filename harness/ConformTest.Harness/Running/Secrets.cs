using System.Collections.Immutable;
using System.Text;
using ConformTest.Harness.Events;

namespace ConformTest.Harness.Running;

/// <summary>
/// Passwords in what is shown to people: as they stand, escaped, and inside base64 (RFC 4616), whatever surrounds them there, and what a login proves them with. Octets of one
/// direction of a connection are looked at as one text, since a framing may send them one by one.
/// </summary>
internal sealed class Secrets
{
    private const string Stars = "***";

    /// <summary>Shorter ones would strike out half of every transcript, and keep nobody out.</summary>
    private const int Shortest = 3;

    private readonly string[] _forms;

    public Secrets(IEnumerable<string> secrets) =>
        _forms = [.. secrets.Where(secret => secret.Length >= Shortest).SelectMany(Forms).Distinct(StringComparer.Ordinal).OrderByDescending(form => form.Length)];

    /// <summary>True when there is nothing to strike out.</summary>
    public bool IsEmpty => _forms.Length == 0;

    public string Mask(string text)
    {
        foreach (var form in _forms)
            text = text.Replace(form, Stars, StringComparison.Ordinal);
        foreach (var (at, length) in SaslProofs.In(text).OrderByDescending(proof => proof.At).ToList())
            text = string.Concat(text.AsSpan(0, at), Stars, text.AsSpan(at + length));
        return text;
    }

    public ImmutableArray<TranscriptEntry> Mask(ImmutableArray<TranscriptEntry> entries)
    {
        var masked = entries.ToArray();
        foreach (var direction in Enumerable.Range(0, entries.Length).GroupBy(i => (entries[i].Connection, entries[i].From)))
            Mask(masked, [.. direction]);
        return [.. masked];
    }

    /// <summary>Strikes out what lies in one entry or over several.</summary>
    private void Mask(TranscriptEntry[] entries, int[] places)
    {
        var all = string.Concat(places.Select(place => entries[place].Octets));
        var proofs = SaslProofs.In(all).ToList();
        if (proofs.Count == 0 && !_forms.Any(form => all.Contains(form, StringComparison.Ordinal)))
            return;
        var hidden = new bool[all.Length];
        foreach (var (at, length) in proofs)
            Array.Fill(hidden, true, at, length);
        foreach (var form in _forms)
        {
            for (var at = all.IndexOf(form, StringComparison.Ordinal); at >= 0; at = all.IndexOf(form, at + 1, StringComparison.Ordinal))
                Array.Fill(hidden, true, at, form.Length);
        }

        var offset = 0;
        foreach (var place in places)
        {
            var length = entries[place].Octets.Length;
            entries[place] = entries[place] with { Octets = Visible(entries[place].Octets, offset, hidden) };
            offset += length;
        }
    }

    private static string Visible(string text, int offset, bool[] hidden)
    {
        var visible = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (!hidden[offset + i])
                visible.Append(text[i]);
            else if (offset + i == 0 || !hidden[offset + i - 1])
                visible.Append(Stars);
        }

        return visible.ToString();
    }

    private static IEnumerable<string> Forms(string secret)
    {
        var octets = Encoding.UTF8.GetBytes(secret);
        yield return secret;
        yield return Octets.Escape(octets);
        // As IMAP quotes it (RFC 3501 section 4.3), then escaped once more by the transcript.
        yield return Octets.Escape(Encoding.UTF8.GetBytes(secret.Replace("\\", "\\\\").Replace("\"", "\\\"")));
        for (var before = 0; before < 3; before++)
        {
            // Only digits that depend on nothing but the secret: those at its borders share bits with what stands beside it.
            byte[] shifted = [.. new byte[before], .. octets];
            var first = (before * 4 + 2) / 3;
            var whole = shifted.Length * 8 / 6;
            if (whole - first >= Shortest)
                yield return Convert.ToBase64String(shifted)[first..whole];
        }
    }
}
