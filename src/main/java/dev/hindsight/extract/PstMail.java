package dev.hindsight.extract;

import com.pff.PSTAttachment;
import com.pff.PSTException;
import com.pff.PSTMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/// Writes a message out of folders of Outlook as mail (RFC 5322, MIME), with what is attached to
/// it.
final class PstMail {
    private static final String BASE64 = "base64";
    private static final int DEEPEST = 16;

    private PstMail() {}

    static InputStream of(PSTMessage message) throws IOException, PSTException {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        new DefaultMessageWriter().writeMessage(written(message, 0), mail);
        return new ByteArrayInputStream(mail.toByteArray());
    }

    private static Message written(PSTMessage message, int depth) throws IOException, PSTException {
        Message.Builder mail = Message.Builder.of().setBody(parts(message, depth));
        mail.setSubject(plain(message.getSubject()));
        Date sent = message.getClientSubmitTime();
        mail.setDate(sent == null ? message.getMessageDeliveryTime() : sent);
        address(mail, "From", message.getSenderName(), message.getSenderEmailAddress());
        address(mail, "To", message.getDisplayTo(), null);
        address(mail, "Cc", message.getDisplayCC(), null);
        return mail.build();
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /// Names as they are shown, since the addresses of a directory say nothing outside of it.
    private static void address(
            Message.Builder mail, String field, @Nullable String name, @Nullable String address) {
        if (!plain(name).isEmpty()) {
            String shown = EncoderUtil.encodeAddressDisplayName(plain(name));
            boolean known = address != null && address.contains("@");
            mail.setField(new RawField(field, known ? shown + " <" + plain(address) + ">" : shown));
        }
    }

    private static Multipart parts(PSTMessage message, int depth) throws IOException, PSTException {
        MultipartBuilder parts = MultipartBuilder.create("mixed");
        boolean plain = !plain(message.getBody()).isEmpty();
        String body = plain ? message.getBody() : message.getBodyHTML();
        parts.addBodyPart(
                BodyPartBuilder.create()
                        .setBody(
                                body == null ? "" : body,
                                plain ? "plain" : "html",
                                StandardCharsets.UTF_8)
                        .setContentTransferEncoding(BASE64)
                        .build());
        for (int i = 0; i < message.getNumberOfAttachments(); i++) {
            add(message.getAttachment(i), parts, depth);
        }
        return parts.build();
    }

    private static void add(PSTAttachment attachment, MultipartBuilder parts, int depth)
            throws IOException, PSTException {
        PSTMessage inner = attachment.getEmbeddedPSTMessage();
        if (inner != null && depth < DEEPEST) {
            parts.addBodyPart(BodyPartBuilder.create().setBody(written(inner, depth + 1)).build());
            return;
        }
        if (attachment.getAttachMethod() != PSTAttachment.ATTACHMENT_METHOD_BY_VALUE) {
            return;
        }
        String name = plain(attachment.getLongFilename());
        BodyPartBuilder part = BodyPartBuilder.create();
        try (InputStream bytes = attachment.getFileInputStream()) {
            part.setBody(BasicBodyFactory.INSTANCE.binaryBody(bytes));
        }
        String type = plain(attachment.getMimeTag());
        part.setContentType(type.contains("/") ? type : "application/octet-stream")
                .setContentDisposition(
                        "attachment", name.isEmpty() ? plain(attachment.getFilename()) : name)
                .setContentTransferEncoding(BASE64);
        parts.addBodyPart(part.build());
    }
}
