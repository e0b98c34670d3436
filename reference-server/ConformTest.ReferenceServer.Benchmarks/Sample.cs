using System.Text;

namespace ConformTest.ReferenceServer.Benchmarks;

/// <summary>Mail data as clients send it: a header, and lines of 78 octets of which one in ten begins with a dot.</summary>
internal static class Sample
{
    public static byte[] Data(int size)
    {
        var text = new StringBuilder("From: <sender@example.org>\r\nTo: <alice@reference.test>\r\nSubject: speed\r\nMessage-ID: <1@example.org>\r\n\r\n");
        for (var line = 0; text.Length < size - 5; line++)
        {
            var length = Math.Min(76, size - 5 - text.Length);
            text.Append(line % 10 == 0 ? "..".PadRight(length, 'x') : new string('x', length)).Append("\r\n");
        }

        return Encoding.ASCII.GetBytes(text.Append(".\r\n").ToString());
    }
}
