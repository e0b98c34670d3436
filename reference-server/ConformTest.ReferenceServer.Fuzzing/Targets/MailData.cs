using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Fuzzing.Targets;

/// <summary>The octets after DATA, in pieces, beside a reader of RFC 5321 section 4.5.2 that is too simple to be wrong.</summary>
internal sealed class MailData() : FuzzTarget("data")
{
    private static readonly string[] Words = ["\r\n", "\r\n.\r\n", "\r\n..", ".", "\r", "\n", "\0", "\r\n.\n", "\r\r\n", "text", ".\r\n"];

    [ModuleInitializer]
    internal static void Register() => FuzzTargets.Add(new MailData());

    public override byte[] Generate(Randomness random)
    {
        var text = new StringBuilder();
        for (var left = random.Below(12); left > 0; left--) text.Append(random.Of(Words));
        var octets = Encoding.Latin1.GetBytes(text.ToString());
        return random.Once(2) ? octets : new Mutator(random, Words).Mutate(octets);
    }

    public override void Take(byte[] input, Randomness random)
    {
        var (end, expected) = Simply(input);
        using var content = new MessageBuffer(1024 * 1024);
        var decoder = new DataDecoder(content, DataRules.Standard, 1000);
        var taken = 0;
        var ended = false;
        for (var at = 0; at < input.Length && !ended;)
        {
            var piece = Math.Min(input.Length - at, 1 + random.Below(random.Once(2) ? 4 : 5000));
            ended = decoder.Decode(input.AsSpan(at, piece), out var consumed);
            if (!ended && consumed != piece) throw new FuzzViolationException($"{consumed} of {piece} octets taken, and the end not seen");
            taken += consumed;
            at += piece;
        }

        if (ended != (end >= 0)) throw new FuzzViolationException(ended ? $"an end was seen at {taken}" : $"the end at {end} was not seen");
        if (ended && taken != end) throw new FuzzViolationException($"the end was seen at {taken} in place of {end}");
        if (ended && !content.Span.SequenceEqual(expected)) throw new FuzzViolationException("the content is another");
    }

    /// <summary>Where the data ends, or -1, and its content.</summary>
    private static (int End, byte[] Content) Simply(byte[] input)
    {
        var text = "\r\n" + Encoding.Latin1.GetString(input);
        var end = text.IndexOf("\r\n.\r\n", StringComparison.Ordinal);
        if (end < 0) return (-1, []);
        var content = (text[..end] + "\r\n").Replace("\r\n.", "\r\n", StringComparison.Ordinal)[2..];
        return (end + 3, Encoding.Latin1.GetBytes(content));
    }
}
