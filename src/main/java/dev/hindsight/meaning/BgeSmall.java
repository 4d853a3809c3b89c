package dev.hindsight.meaning;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/// bge-small-en-v1.5 on the ONNX runtime, one text and one thread at a time.
final class BgeSmall implements Model {
    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENS = "/bge-small-en-v1.5-q-tokenizer.json";

    /// Where the tokenizer unpacks its native part.
    private static final String UNPACKED = "ENGINE_CACHE_DIR";

    private static final Map<String, String> LIMITS =
            Map.of("truncation", "true", "maxLength", "512", "padding", "false");

    private final HuggingFaceTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private BgeSmall(
            HuggingFaceTokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    /// Loads the model, which takes about a second.
    ///
    /// @param folder for native code that has to lie in a file
    /// @throws UncheckedIOException where the disk fails
    static BgeSmall load(Path folder) {
        if (System.getProperty(UNPACKED) == null) {
            System.setProperty(UNPACKED, folder.toAbsolutePath().toString());
        }
        try (InputStream model = resource(MODEL);
                InputStream tokens = resource(TOKENS)) {
            HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(tokens, LIMITS);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new BgeSmall(tokenizer, environment, session(environment, model.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The model of meaning cannot be loaded", e);
        } catch (OrtException e) {
            throw new IllegalStateException("The model of meaning cannot be loaded", e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, byte[] model)
            throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // an arena keeps the memory of the longest text for ever
            options.setCPUArenaAllocator(false);
            return environment.createSession(model, options);
        }
    }

    private static InputStream resource(String name) throws FileNotFoundException {
        InputStream stream = BgeSmall.class.getResourceAsStream(name);
        if (stream == null) {
            throw new FileNotFoundException("not on the class path: " + name);
        }
        return stream;
    }

    @Override
    public float[] read(String text) {
        Encoding tokens = tokenizer.encode(text, true, false);
        try (OnnxTensor ids = row(tokens.getIds());
                OnnxTensor types = row(tokens.getTypeIds());
                OnnxTensor mask = row(tokens.getAttentionMask());
                OrtSession.Result result =
                        session.run(
                                Map.of(
                                        "input_ids", ids,
                                        "token_type_ids", types,
                                        "attention_mask", mask))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            // the model was trained to put the meaning of the whole into its first token
            return normalised(states[0][0]);
        } catch (OrtException e) {
            throw new IllegalStateException("The model of meaning could not read a text", e);
        }
    }

    private OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {values});
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float component : vector) {
            squares += (double) component * component;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The model of meaning could not be closed", e);
        } finally {
            tokenizer.close();
        }
    }
}
